package se.samsteg.followup;

import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** An intervention whose goals are not reached is not closed without saying why. */
@Component
class CloseInterventionRule implements FormRule {
    private static final Set<String> OPEN = Set.of("partly", "notReached");

    @Override
    public String form() {
        return "follow-up-closeIntervention";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var open = answers.earlierText("goalStatus").filter(OPEN::contains).isPresent();
        faults.require(!open || answers.has("openItemsReason"), "openItemsReason",
                "Målen är inte nådda. Ange varför insatsen ändå avslutas.", Law.FOLLOW_UP_ROUTINE);
    }
}
