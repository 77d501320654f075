package se.samsteg.followup;

import static se.samsteg.followup.FollowUpVariables.AFTER_NO_INTERVENTION;
import static se.samsteg.followup.FollowUpVariables.ATTENDANCE_PERCENT;
import static se.samsteg.followup.FollowUpVariables.CARE_GROUND;
import static se.samsteg.followup.FollowUpVariables.CARE_REVIEWED_ON;
import static se.samsteg.followup.FollowUpVariables.FOLLOW_UP_UNTIL;
import static se.samsteg.followup.FollowUpVariables.GOALS_MET;
import static se.samsteg.followup.FollowUpVariables.INTERVENTION_CLOSED;
import static se.samsteg.followup.FollowUpVariables.OUT_OF_HOME;
import static se.samsteg.followup.FollowUpVariables.RISK_LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Begins the follow-up; what nobody has said of the child's risk counts as a medium one. */
@Component
class OpenFollowUpDelegate implements JavaDelegate {
    private static final String UNSAID = "medium";

    private final FollowUpService followUps;

    OpenFollowUpDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var placed = OUT_OF_HOME.find(execution).orElse(false);
        var withoutIntervention = AFTER_NO_INTERVENTION.find(execution).orElse(false);
        var opened = followUps.open(CaseScope.of(execution), placed, withoutIntervention);
        OUT_OF_HOME.set(execution, placed);
        AFTER_NO_INTERVENTION.set(execution, withoutIntervention);
        FOLLOW_UP_UNTIL.set(execution, opened.until().orElse(null));
        CARE_REVIEWED_ON.set(execution, opened.on());
        CARE_GROUND.set(execution, CARE_GROUND.find(execution).orElse(null));
        RISK_LEVEL.set(execution, RISK_LEVEL.find(execution).orElse(UNSAID));
        ATTENDANCE_PERCENT.set(execution, null);
        GOALS_MET.set(execution, null);
        INTERVENTION_CLOSED.set(execution, false);
    }
}
