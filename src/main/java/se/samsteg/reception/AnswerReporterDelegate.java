package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.PRELIMINARY_DECISION;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;
import static se.samsteg.reception.ReceptionVariables.WITHHOLD_ANSWER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Answers every reporter who asked for it. */
@Component
class AnswerReporterDelegate implements JavaDelegate {
    private final ReporterAnswers answers;

    AnswerReporterDelegate(ReporterAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.give(CaseScope.of(execution), RECEPTION_ID.of(execution), PRELIMINARY_DECISION.of(execution).answer(),
                WITHHOLD_ANSWER.find(execution).orElse(false));
    }
}
