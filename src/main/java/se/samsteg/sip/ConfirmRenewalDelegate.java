package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.SIP_CONSENT_LOST;
import static se.samsteg.sip.SipVariables.SIP_CONSENT_RENEWED;
import static se.samsteg.sip.SipVariables.SIP_CONSENT_UNTIL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Sees whether the answers carry the plan further; after a no there is nothing left that carries it. */
@Component
class ConfirmRenewalDelegate implements JavaDelegate {
    private final SipConsents consents;

    ConfirmRenewalDelegate(SipConsents consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        SIP_CONSENT_RENEWED.set(execution, consents.renewed(scope, SIP_CONSENT_UNTIL.of(execution)));
        SIP_CONSENT_LOST.set(execution, consents.lost(scope, true));
    }
}
