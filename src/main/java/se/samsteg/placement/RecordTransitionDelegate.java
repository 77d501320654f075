package se.samsteg.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Notes that there is a plan for the way to gymnasiet. */
@Component
class RecordTransitionDelegate implements JavaDelegate {
    private final Transitions transitions;

    RecordTransitionDelegate(Transitions transitions) {
        this.transitions = transitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transitions.planned(CaseScope.of(execution));
    }
}
