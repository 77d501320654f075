package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.SIP_CONSENT_VALID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Sees whether the answers carry a plan; a partial consent may not. */
@Component
class ConfirmSipConsentDelegate implements JavaDelegate {
    private final SipConsents consents;

    ConfirmSipConsentDelegate(SipConsents consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SIP_CONSENT_VALID.set(execution, consents.valid(CaseScope.of(execution)));
    }
}
