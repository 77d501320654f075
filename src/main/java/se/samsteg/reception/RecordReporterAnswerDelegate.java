package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.ANSWER_GIVEN;
import static se.samsteg.reception.ReceptionVariables.REPORTER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a reporter was answered, or why not. */
@Component
class RecordReporterAnswerDelegate implements JavaDelegate {
    private final ReporterAnswers answers;

    RecordReporterAnswerDelegate(ReporterAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.givenByHand(REPORTER_ID.of(execution), ANSWER_GIVEN.of(execution));
    }
}
