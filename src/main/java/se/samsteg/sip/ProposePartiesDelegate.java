package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.sip.SipVariables.MEETING_BY;
import static se.samsteg.sip.SipVariables.PROPOSED_PARTIES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Shows the proposal to the coordinator; from now on the meeting's limit runs. */
@Component
class ProposePartiesDelegate implements JavaDelegate {
    private final SipMeetings meetings;

    ProposePartiesDelegate(SipMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MEETING_BY.set(execution, meetings.prepare(CaseScope.of(execution), PUPIL_ID.of(execution), PROPOSED_PARTIES.of(execution)));
    }
}
