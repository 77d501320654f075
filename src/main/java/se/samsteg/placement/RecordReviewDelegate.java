package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.ATTENDANCE_PERCENT;
import static se.samsteg.placement.PlacementVariables.GOALS_MET;
import static se.samsteg.placement.PlacementVariables.TREND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Keeps what the review found, and compares it with the one before. */
@Component
class RecordReviewDelegate implements JavaDelegate {
    private final Reviews reviews;

    RecordReviewDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var review = new Review(ATTENDANCE_PERCENT.of(execution), GOALS_MET.of(execution));
        TREND.set(execution, reviews.record(CaseScope.of(execution).caseNumber(), review));
    }
}
