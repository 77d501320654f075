package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.CONSENT_OUTCOME;
import static se.samsteg.consent.ConsentVariables.CONSENT_RENEWAL_DATE;
import static se.samsteg.consent.ConsentVariables.CONSENT_ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Says what the answers come to: granted is what all gave. */
@Component
class ConcludeConsentDelegate implements JavaDelegate {
    private final ConsentService consents;

    ConcludeConsentDelegate(ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var concluded = consents.conclude(CaseScope.of(execution), CONSENT_ROUND.of(execution));
        CONSENT_OUTCOME.set(execution, concluded.outcome());
        CONSENT_RENEWAL_DATE.set(execution, concluded.renewalDate());
    }
}
