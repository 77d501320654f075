package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The notice is answered: its time is kept. */
@Component
class RecordNoticeAnswerDelegate implements JavaDelegate {
    private final Assessments assessments;

    RecordNoticeAnswerDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessments.noticeAnswered(RECEPTION_ID.of(execution));
    }
}
