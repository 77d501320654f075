package se.samsteg.investigation;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** Every area of BBIC is touched, or named as not relevant with a reason (rule 23). */
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
        for (var area : BbicArea.values()) {
            faults.require(answers.text(area.field()).isPresent() || notRelevant.contains(area.field()), area.field(),
                    "Skriv något om ”" + area.label() + "”, eller ange området bland dem som inte är relevanta.");
        }
        faults.require(notRelevant.isEmpty() || answers.text(REASON).isPresent(), REASON,
                "Skriv varför de valda områdena inte är relevanta.");
    }
}
