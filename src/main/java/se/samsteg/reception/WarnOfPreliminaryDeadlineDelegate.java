package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Warns on day 10 that the last day is near. */
@Component
class WarnOfPreliminaryDeadlineDelegate implements JavaDelegate {
    private final Assessments assessments;

    WarnOfPreliminaryDeadlineDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessments.warn(RECEPTION_ID.of(execution));
    }
}
