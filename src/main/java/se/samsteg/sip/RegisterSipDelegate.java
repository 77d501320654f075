package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.sip.SipVariables.HEALTH_NEEDS_STATED;
import static se.samsteg.sip.SipVariables.INITIATOR;
import static se.samsteg.sip.SipVariables.MEETING_BY;
import static se.samsteg.sip.SipVariables.SIP_PLACE;
import static se.samsteg.sip.SipVariables.SOCIAL_NEEDS_STATED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Takes a request for a plan, wherever it came from. */
@Component
class RegisterSipDelegate implements JavaDelegate {
    private final SipRequests requests;

    RegisterSipDelegate(SipRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.register(CaseScope.of(execution), DISTRICT.find(execution).map(Authority::new), INITIATOR.find(execution));
        SIP_PLACE.set(execution, request.place());
        MEETING_BY.set(execution, request.meetingBy());
        HEALTH_NEEDS_STATED.set(execution, request.healthNeeds());
        SOCIAL_NEEDS_STATED.set(execution, request.socialNeeds());
    }
}
