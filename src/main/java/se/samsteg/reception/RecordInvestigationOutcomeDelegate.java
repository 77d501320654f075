package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.AFTER_NO_INTERVENTION;
import static se.samsteg.reception.ReceptionVariables.FOLLOW_UP_WANTED;
import static se.samsteg.reception.ReceptionVariables.INVESTIGATION_DECISION;
import static se.samsteg.reception.ReceptionVariables.OUT_OF_HOME;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;
import static se.samsteg.reception.ReceptionVariables.SIP_WANTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The investigation is over; what it did not say means no. */
@Component
class RecordInvestigationOutcomeDelegate implements JavaDelegate {
    private final Assessments assessments;

    RecordInvestigationOutcomeDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessments.investigationEnded(RECEPTION_ID.of(execution));
        AFTER_NO_INTERVENTION.set(execution, INVESTIGATION_DECISION.of(execution).equals("noIntervention"));
        SIP_WANTED.set(execution, SIP_WANTED.find(execution).orElse(false));
        FOLLOW_UP_WANTED.set(execution, FOLLOW_UP_WANTED.find(execution).orElse(false));
        OUT_OF_HOME.set(execution, OUT_OF_HOME.find(execution).orElse(false));
    }
}
