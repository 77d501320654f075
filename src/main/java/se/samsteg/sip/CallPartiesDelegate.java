package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.sip.SipVariables.CALLED_PARTIES;
import static se.samsteg.sip.SipVariables.MEETING_BY;
import static se.samsteg.sip.SipVariables.MEETING_MINUTES;
import static se.samsteg.sip.SipVariables.MEETING_START;
import static se.samsteg.sip.SipVariables.MEETING_START_CAUSE;
import static se.samsteg.sip.SipVariables.PLANNED_START;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Calls the parties to the meeting. */
@Component
class CallPartiesDelegate implements JavaDelegate {
    private final SipCalls calls;

    CallPartiesDelegate(SipCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meeting = new SipCalls.Meeting(MEETING_START.of(execution), MEETING_MINUTES.find(execution).orElse(MeetingTime.ORDINARY_MINUTES),
                MEETING_BY.of(execution), MEETING_START_CAUSE.find(execution).orElse(null));
        var called = calls.call(CaseScope.of(execution), PUPIL_ID.of(execution), meeting);
        CALLED_PARTIES.set(execution, Party.write(called));
        PLANNED_START.set(execution, meeting.start());
    }
}
