package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.sip.SipVariables.CALLED_PARTIES;
import static se.samsteg.sip.SipVariables.JOINING_PARTY;
import static se.samsteg.sip.SipVariables.LEAVING_PARTY;
import static se.samsteg.sip.SipVariables.MEETING_BY;
import static se.samsteg.sip.SipVariables.MEETING_MINUTES;
import static se.samsteg.sip.SipVariables.OVERALL_RESPONSIBLE;
import static se.samsteg.sip.SipVariables.PLANNED_START;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Lets the region's new clinic into the plan in the old one's place. */
@Component
class RecordHandoverDelegate implements JavaDelegate {
    private final SipHandovers handovers;

    RecordHandoverDelegate(SipHandovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meeting = PLANNED_START.find(execution).map(start -> new SipCalls.Meeting(start,
                MEETING_MINUTES.find(execution).orElse(MeetingTime.ORDINARY_MINUTES), MEETING_BY.of(execution), null));
        var standing = new SipHandovers.Standing(OVERALL_RESPONSIBLE.find(execution), meeting, CALLED_PARTIES.find(execution).orElse(""));
        var taking = handovers.receive(CaseScope.of(execution), PUPIL_ID.of(execution), LEAVING_PARTY.of(execution), JOINING_PARTY.of(execution), standing);
        CALLED_PARTIES.set(execution, Party.write(taking));
    }
}
