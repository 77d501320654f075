package se.samsteg.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** In the transaction of the assessment: who found a concern has reported it when the task is done. */
@Component
class StartConcernReportDelegate implements JavaDelegate {
    private final ConcernHandover handover;

    StartConcernReportDelegate(ConcernHandover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handover.begin(CaseScope.of(execution));
    }
}
