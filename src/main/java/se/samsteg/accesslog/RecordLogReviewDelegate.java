package se.samsteg.accesslog;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;

/** Keeps what the review found, beside its sample. */
@Component
class RecordLogReviewDelegate implements JavaDelegate {
    private final LogReviews reviews;

    RecordLogReviewDelegate(LogReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.conclude(execution.getProcessInstanceId(), LogReviewVariables.LOG_OUTCOME.of(execution), Actor.of(execution));
    }
}
