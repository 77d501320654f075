package se.samsteg.consent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** A consent was taken back elsewhere: the questions to that giver are closed here too. */
@Component
class CloseOpenQuestionsDelegate implements JavaDelegate {
    private final ConsentProcess questions;

    CloseOpenQuestionsDelegate(ConsentProcess questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.cancelQuestions(CaseScope.of(execution));
    }
}
