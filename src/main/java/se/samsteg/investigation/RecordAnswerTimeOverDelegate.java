package se.samsteg.investigation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records who was silent when the time to answer ran out. */
@Component
class RecordAnswerTimeOverDelegate implements JavaDelegate {
    private final Communication communication;

    RecordAnswerTimeOverDelegate(Communication communication) {
        this.communication = communication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        communication.timeIsOver(CaseScope.of(execution));
    }
}
