package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.ANSWER_BY;
import static se.samsteg.investigation.InvestigationVariables.AWAITED_ANSWERS;
import static se.samsteg.investigation.InvestigationVariables.COMMUNICATE_AGAIN;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Gives the parties the material, or records why not. */
@Component
class RecordCommunicationDelegate implements JavaDelegate {
    private final Communication communication;

    RecordCommunicationDelegate(Communication communication) {
        this.communication = communication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        communication.begin(CaseScope.of(execution), PUPIL_ID.of(execution), ANSWER_BY.find(execution));
        AWAITED_ANSWERS.set(execution.getProcessInstance(), Party.slots(communication.awaited(CaseScope.of(execution))));
        COMMUNICATE_AGAIN.set(execution.getProcessInstance(), false);
    }
}
