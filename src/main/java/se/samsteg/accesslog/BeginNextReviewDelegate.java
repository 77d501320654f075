package se.samsteg.accesslog;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** A month has passed: the authority's next review begins. */
@Component
class BeginNextReviewDelegate implements JavaDelegate {
    private final LogReviewProcess process;

    BeginNextReviewDelegate(LogReviewProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.begin(CaseScope.of(execution).authority());
    }
}
