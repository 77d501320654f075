package se.samsteg.reception;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Social services call for a plan when they learn of the placement. */
@Component
class RequestSipDelegate implements JavaDelegate {
    private final NoticeAnswers answers;

    RequestSipDelegate(NoticeAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.requestSip(CaseScope.of(execution), "Hur samordnas stödet nu när eleven är placerad?");
    }
}
