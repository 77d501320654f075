package se.samsteg.investigation;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/**
 * Every area of BBIC is touched, or named as not relevant with a reason (rule 23): one of its own, written in the area
 * itself, or one for all that are named.
 */
@Component
class AssessNeedsRule implements FormRule {
    private static final String NOT_RELEVANT = "bbicNotRelevant";
    private static final String REASON = "bbicNotRelevantReason";

    @Override
    public String form() {
        return "investigation-assessNeeds";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var notRelevant = answers.list(NOT_RELEVANT);
        var reasonForAll = answers.text(REASON).isPresent();
        for (var area : BbicArea.values()) {
            var named = notRelevant.contains(area.field());
            faults.require(named || answers.text(area.field()).isPresent(), area.field(),
                    "Skriv något om ”" + area.label() + "”, eller ange området bland dem som inte är relevanta.", Law.INVESTIGATION);
            faults.require(!named || reasonForAll || answers.text(area.field()).isPresent(), REASON,
                    "Skriv varför ”" + area.label() + "” inte är relevant: i området självt, eller ett skäl för alla områden.", Law.INVESTIGATION);
        }
    }
}
