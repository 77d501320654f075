package se.samsteg.followup;

import static se.samsteg.followup.FollowUpVariables.CARE_DECISION;
import static se.samsteg.followup.FollowUpVariables.CARE_ENDS;
import static se.samsteg.followup.FollowUpVariables.CARE_REVIEW;
import static se.samsteg.followup.FollowUpVariables.CARE_REVIEWED_ON;
import static se.samsteg.followup.FollowUpVariables.RECONSIDERATION_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.followup.FollowUpVariables.CareReview;
import se.samsteg.shared.CaseScope;

/** Notes that the care has been looked at, from when the next six months run, and whether it is to end. */
@Component
class RecordReconsiderationDelegate implements JavaDelegate {
    private final FollowUpService followUps;

    RecordReconsiderationDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var kind = CARE_REVIEW.of(execution);
        var answer = kind == CareReview.REASSESS ? CARE_DECISION : RECONSIDERATION_OUTCOME;
        var ends = answer.find(execution).filter("end"::equals).isPresent();
        CARE_REVIEWED_ON.set(execution, followUps.careReviewed(CaseScope.of(execution), kind, ends));
        CARE_ENDS.set(execution, ends);
    }
}
