package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.IMMEDIATE_PROTECTION;
import static se.samsteg.reception.ReceptionVariables.INVESTIGATION_ONGOING;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the assessment in the transaction of its form, and finds out whether the child is being investigated. */
@Component
class RecordProtectionAssessmentDelegate implements JavaDelegate {
    private final Assessments assessments;

    RecordProtectionAssessmentDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INVESTIGATION_ONGOING.set(execution, assessments.protection(RECEPTION_ID.of(execution),
                IMMEDIATE_PROTECTION.of(execution)));
    }
}
