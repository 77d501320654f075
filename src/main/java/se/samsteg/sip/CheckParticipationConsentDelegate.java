package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.sip.SipVariables.SIP_CONSENT_LOST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** A consent is over: the authority takes part as long as another one lets the district tell it. */
@Component
class CheckParticipationConsentDelegate implements JavaDelegate {
    private final SipConsents consents;

    CheckParticipationConsentDelegate(SipConsents consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SIP_CONSENT_LOST.set(execution, !consents.letsTakePart(CaseScope.of(execution), new Authority(DISTRICT.of(execution))));
    }
}
