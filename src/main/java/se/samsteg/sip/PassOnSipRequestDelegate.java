package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.sip.SipVariables.INITIATOR;
import static se.samsteg.sip.SipVariables.REQUEST_PASSAGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Hands the request to the district that answers for the pupil. */
@Component
class PassOnSipRequestDelegate implements JavaDelegate {
    private final SipRequests requests;

    PassOnSipRequestDelegate(SipRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var isAsked = REQUEST_PASSAGE.find(execution).isPresent();
        REQUEST_PASSAGE.set(execution, requests.passOn(CaseScope.of(execution), new Authority(DISTRICT.of(execution)), INITIATOR.of(execution), isAsked));
    }
}
