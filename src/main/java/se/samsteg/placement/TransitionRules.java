package se.samsteg.placement;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** The handover to gymnasiet is made before the school year is over. */
@Component
class TransitionRules implements FormRule {

    @Override
    public String form() {
        return "placement-planTransition";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var handover = answers.date("handoverOn").orElseThrow();
        answers.earlierDate(PlacementVariables.LEAVES_ON.name()).ifPresent(last -> faults.require(!handover.isAfter(last), "handoverOn",
                "Överlämningen görs senast när läsåret slutar, " + Swedish.day(last) + ".", Law.SCHOOL_END));
    }
}
