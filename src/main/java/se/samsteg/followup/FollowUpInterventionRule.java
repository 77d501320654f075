package se.samsteg.followup;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** A follow-up without intervention has no plan to change, and ends after six months (SoL 23 kap.). */
@Component
class FollowUpInterventionRule implements FormRule {
    private static final String OUTCOME = "followUpOutcome";

    private final Clock clock;

    FollowUpInterventionRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "follow-up-followUpIntervention";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        answers.earlierDate(FollowUpVariables.FOLLOW_UP_UNTIL.name()).ifPresent(until -> {
            faults.require(!answers.is(OUTCOME, "revise"), OUTCOME, "Ingen insats är beviljad, så det finns ingen plan att ändra.");
            var today = IsoTime.today(clock);
            faults.require(!answers.is(OUTCOME, "continue") || today.isBefore(until), OUTCOME,
                    "Uppföljningen utan insats får inte pågå längre. Avsluta den.", Law.FOLLOW_UP_AFTER_INVESTIGATION);
        });
    }
}
