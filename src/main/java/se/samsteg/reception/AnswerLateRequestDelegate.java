package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.REPORTER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Who asks when the matter is decided is answered at once. */
@Component
class AnswerLateRequestDelegate implements JavaDelegate {
    private final ReporterAnswers answers;

    AnswerLateRequestDelegate(ReporterAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.giveLate(REPORTER_ID.of(execution));
    }
}
