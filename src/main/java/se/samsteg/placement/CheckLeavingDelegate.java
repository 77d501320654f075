package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.END_DATE;
import static se.samsteg.placement.PlacementVariables.LEAVES_ON;
import static se.samsteg.placement.PlacementVariables.LEAVES_THIS_SPRING;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Whether the pupil leaves compulsory school this spring; the placement then ends on that day. */
@Component
class CheckLeavingDelegate implements JavaDelegate {
    private final Transitions transitions;

    CheckLeavingDelegate(Transitions transitions) {
        this.transitions = transitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var leaving = transitions.look(CaseScope.of(execution), PUPIL_ID.of(execution));
        LEAVES_ON.set(execution, leaving.on().orElse(null));
        LEAVES_THIS_SPRING.set(execution, leaving.near());
        END_DATE.set(execution, leaving.on().filter(day -> leaving.near()).orElse(null));
    }
}
