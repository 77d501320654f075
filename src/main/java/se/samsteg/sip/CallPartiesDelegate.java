package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.sip.SipVariables.CALLED_PARTIES;
import static se.samsteg.sip.SipVariables.MEETING_BY;
import static se.samsteg.sip.SipVariables.MEETING_MINUTES;
import static se.samsteg.sip.SipVariables.MEETING_START;
import static se.samsteg.sip.SipVariables.PLANNED_START;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Calls the parties to the meeting. */
@Component
class CallPartiesDelegate implements JavaDelegate {
    private static final int ORDINARY_MINUTES = 60;
    private final SipMeetings meetings;

    CallPartiesDelegate(SipMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meeting = new SipMeetings.Meeting(
                MEETING_START.of(execution), MEETING_MINUTES.find(execution).orElse(ORDINARY_MINUTES), MEETING_BY.of(execution));
        var called = meetings.call(CaseScope.of(execution), PUPIL_ID.of(execution), meeting);
        CALLED_PARTIES.set(execution, Party.write(called));
        PLANNED_START.set(execution, meeting.start());
    }
}
