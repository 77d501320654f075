package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Answers every reporter who asked for it. */
@Component
class AnswerReporterDelegate implements JavaDelegate {
    private final ReporterAnswers answers;

    AnswerReporterDelegate(ReporterAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.give(RECEPTION_ID.of(execution));
    }
}
