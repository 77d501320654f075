package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.sip.SipVariables.MEETING_OUTCOME;
import static se.samsteg.sip.SipVariables.MET_ON;
import static se.samsteg.sip.SipVariables.PLANNED_START;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records how the meeting went, and who came. */
@Component
class RecordMeetingDelegate implements JavaDelegate {
    private final SipMeetings meetings;

    RecordMeetingDelegate(SipMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MET_ON.set(execution, meetings.record(CaseScope.of(execution), PUPIL_ID.of(execution), MEETING_OUTCOME.of(execution),
                PLANNED_START.of(execution)).orElse(null));
    }
}
