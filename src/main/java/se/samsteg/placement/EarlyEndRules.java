package se.samsteg.placement;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** Who decides that a pupil is placed decides that the placement ends. */
@Component
class EarlyEndRules implements FormRule {
    private final Actor actor;

    EarlyEndRules(Actor actor) {
        this.actor = actor;
    }

    @Override
    public String form() {
        return "placement-end-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(actor.groups().contains(DecisionRules.PRINCIPALS), "caseNumber",
                "Beslutet fattas av rektor och kan inte överlåtas.", Law.PLACEMENT_DECISION);
    }
}
