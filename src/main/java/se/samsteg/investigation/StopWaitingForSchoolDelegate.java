package se.samsteg.investigation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that somebody goes on without the school. */
@Component
class StopWaitingForSchoolDelegate implements JavaDelegate {
    private final SchoolAnswers answers;

    StopWaitingForSchoolDelegate(SchoolAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.stopWaiting(CaseScope.of(execution));
    }
}
