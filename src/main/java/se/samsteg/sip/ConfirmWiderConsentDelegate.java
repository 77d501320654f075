package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.sip.SipVariables.SIP_CONSENT_LOST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Shows whom the family's answers cover; after a no there is nothing left that carries the plan. */
@Component
class ConfirmWiderConsentDelegate implements JavaDelegate {
    private final SipConsents consents;
    private final SipCoverage coverage;

    ConfirmWiderConsentDelegate(SipConsents consents, SipCoverage coverage) {
        this.consents = consents;
        this.coverage = coverage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        coverage.show(scope, PUPIL_ID.of(execution));
        SIP_CONSENT_LOST.set(execution, consents.lost(scope, true));
    }
}
