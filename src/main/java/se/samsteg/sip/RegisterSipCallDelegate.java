package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.CALL_ANSWER;
import static se.samsteg.sip.SipVariables.MEETING_MINUTES;
import static se.samsteg.sip.SipVariables.MEETING_START;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Takes the call into the authority's own case; what was answered to an earlier call says nothing of this one. */
@Component
class RegisterSipCallDelegate implements JavaDelegate {
    private final Participations participations;

    RegisterSipCallDelegate(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CALL_ANSWER.set(execution, null);
        participations.register(CaseScope.of(execution), MEETING_START.of(execution), MEETING_MINUTES.find(execution).orElse(MeetingTime.ORDINARY_MINUTES));
    }
}
