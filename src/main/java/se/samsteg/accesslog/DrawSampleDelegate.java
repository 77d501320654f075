package se.samsteg.accesslog;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Draws the month's sample; it lies on the page of the logs. */
@Component
class DrawSampleDelegate implements JavaDelegate {
    private final LogReviews reviews;

    DrawSampleDelegate(LogReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var drawnOn = reviews.draw(CaseScope.of(execution).authority(), execution.getProcessInstanceId());
        LogReviewVariables.DRAWN_ON.set(execution, drawnOn);
    }
}
