package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.PRELIMINARY_DECISION;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Concern for a child that is being investigated belongs to that investigation. */
@Component
class AttachToInvestigationDelegate implements JavaDelegate {
    private final Assessments assessments;

    AttachToInvestigationDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessments.attach(RECEPTION_ID.of(execution));
        PRELIMINARY_DECISION.set(execution, PreliminaryDecision.ALREADY_ONGOING);
    }
}
