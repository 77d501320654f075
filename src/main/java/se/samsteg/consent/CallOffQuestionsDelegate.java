package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.CONSENT_OUTCOME;
import static se.samsteg.consent.ConsentVariables.CONSENT_ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Nobody of the family is asked any more, wherever the asking stands. */
@Component
class CallOffQuestionsDelegate implements JavaDelegate {
    private final ConsentService consents;

    CallOffQuestionsDelegate(ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consents.callOff(CaseScope.of(execution), CONSENT_ROUND.of(execution));
        CONSENT_OUTCOME.set(execution, ConsentOutcome.MISSING);
    }
}
