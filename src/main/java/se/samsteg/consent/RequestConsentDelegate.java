package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.CONSENT_ROUND;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Asks one giver: the letter carries the question, the notice only says that there is one. */
@Component
class RequestConsentDelegate implements JavaDelegate {
    private final ConsentService consents;

    RequestConsentDelegate(ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consents.request(CaseScope.of(execution), CONSENT_ROUND.of(execution), PUPIL_ID.of(execution));
    }
}
