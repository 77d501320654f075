package se.samsteg.accesslog;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;

/** Keeps what the review found, beside its sample. */
@Component
class RecordLogReviewDelegate implements JavaDelegate {
    private final LogReviews reviews;
    private final Actor actor;

    RecordLogReviewDelegate(LogReviews reviews, Actor actor) {
        this.reviews = reviews;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.conclude(execution.getProcessInstanceId(), LogReviewVariables.LOG_OUTCOME.of(execution), actor.id());
    }
}
