package se.samsteg.followup;

import static se.samsteg.followup.FollowUpVariables.INTERVENTION_CLOSED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends the follow-up; whoever still reconsiders the care is relieved. */
@Component
class RecordClosingDelegate implements JavaDelegate {
    private final FollowUpService followUps;

    RecordClosingDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.close(CaseScope.of(execution));
        INTERVENTION_CLOSED.set(execution, true);
    }
}
