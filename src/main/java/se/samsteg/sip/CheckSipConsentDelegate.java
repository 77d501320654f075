package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.SIP_CONSENT_LOST;
import static se.samsteg.sip.SipVariables.SIP_CONSENT_VALID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** A consent is over: the plan ends only when none is left that carries it. */
@Component
class CheckSipConsentDelegate implements JavaDelegate {
    private final SipConsents consents;

    CheckSipConsentDelegate(SipConsents consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SIP_CONSENT_LOST.set(execution, consents.lost(CaseScope.of(execution), SIP_CONSENT_VALID.find(execution).orElse(false)));
    }
}
