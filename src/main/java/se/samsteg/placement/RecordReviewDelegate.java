package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.ACTION_PLAN_STATUS;
import static se.samsteg.placement.PlacementVariables.ATTENDANCE_PERCENT;
import static se.samsteg.placement.PlacementVariables.ELIGIBILITY;
import static se.samsteg.placement.PlacementVariables.GOALS_MET;
import static se.samsteg.placement.PlacementVariables.GRADES;
import static se.samsteg.placement.PlacementVariables.NEXT_REVIEW_DATE;
import static se.samsteg.placement.PlacementVariables.PASSED_SUBJECTS;
import static se.samsteg.placement.PlacementVariables.REVIEW_OUTCOME;
import static se.samsteg.placement.PlacementVariables.TREND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Keeps what the review found, compares it with earlier terms, and sets when the next one is due. */
@Component
class RecordReviewDelegate implements JavaDelegate {
    private final PlacementReviews reviews;

    RecordReviewDelegate(PlacementReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = NEXT_REVIEW_DATE.find(execution).filter(day -> REVIEW_OUTCOME.of(execution).equals("continue"));
        TREND.set(execution, reviews.record(CaseScope.of(execution), found(execution), next));
    }

    static Review found(DelegateExecution execution) {
        return new Review(ATTENDANCE_PERCENT.of(execution), GOALS_MET.of(execution), new SchoolResult(GRADES.find(execution),
                PASSED_SUBJECTS.find(execution), ELIGIBILITY.find(execution), ACTION_PLAN_STATUS.find(execution)));
    }
}
