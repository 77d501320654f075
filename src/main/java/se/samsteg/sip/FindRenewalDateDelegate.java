package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.CONSENT_RENEWAL_DATE;
import static se.samsteg.sip.SipVariables.SIP_CONSENT_LOST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Finds the day on which the family is asked anew. */
@Component
class FindRenewalDateDelegate implements JavaDelegate {
    private final SipConsents consents;

    FindRenewalDateDelegate(SipConsents consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SIP_CONSENT_LOST.set(execution, false);
        CONSENT_RENEWAL_DATE.set(execution, consents.renewalDate(CaseScope.of(execution)));
    }
}
