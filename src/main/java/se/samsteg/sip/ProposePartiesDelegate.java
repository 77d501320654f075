package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.PROPOSED_PARTIES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Shows the decision's proposal to the coordinator. */
@Component
class ProposePartiesDelegate implements JavaDelegate {
    private final SipMeetings meetings;

    ProposePartiesDelegate(SipMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.propose(CaseScope.of(execution), PROPOSED_PARTIES.of(execution));
    }
}
