package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.SIP_CONSENT_UNTIL;
import static se.samsteg.sip.SipVariables.SIP_RENEWAL_NEEDED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Sees whether the consent really ends: another one may carry the plan further by now. */
@Component
class CheckRenewalDelegate implements JavaDelegate {
    private final SipConsents consents;

    CheckRenewalDelegate(SipConsents consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var until = consents.endsSoon(CaseScope.of(execution));
        SIP_RENEWAL_NEEDED.set(execution, until.isPresent());
        SIP_CONSENT_UNTIL.set(execution, until.orElse(null));
    }
}
