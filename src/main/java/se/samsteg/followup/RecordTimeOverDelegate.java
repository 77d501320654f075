package se.samsteg.followup;

import static se.samsteg.followup.FollowUpVariables.FOLLOW_UP_UNTIL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends a follow-up without intervention whose time is over (SoL 23 kap.). */
@Component
class RecordTimeOverDelegate implements JavaDelegate {
    private final FollowUpService followUps;

    RecordTimeOverDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.timeOver(CaseScope.of(execution), FOLLOW_UP_UNTIL.of(execution));
    }
}
