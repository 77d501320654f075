package se.samsteg.placement;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** In the transaction of the decision: a placement that does not run cannot end. */
@Component
class StopPlacementDelegate implements JavaDelegate {
    private final EarlyEnds ends;

    StopPlacementDelegate(EarlyEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.stop(CaseScope.of(execution), PUPIL_ID.of(execution));
    }
}
