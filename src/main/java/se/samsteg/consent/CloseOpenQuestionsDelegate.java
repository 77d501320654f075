package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.CONSENT_ENDING;
import static se.samsteg.consent.ConsentVariables.CONSENT_PURPOSE;

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
        if (CONSENT_ENDING.find(execution).map(ConsentEnding::callsOffQuestions).orElse(true)) {
            questions.cancelQuestions(CaseScope.of(execution), CONSENT_PURPOSE.find(execution));
        }
    }
}
