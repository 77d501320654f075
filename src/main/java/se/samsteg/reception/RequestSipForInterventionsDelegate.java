package se.samsteg.reception;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Social services call for a plan when the investigation led to interventions. */
@Component
class RequestSipForInterventionsDelegate implements JavaDelegate {
    private final NoticeAnswers answers;

    RequestSipForInterventionsDelegate(NoticeAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.requestSip(CaseScope.of(execution), "Hur samordnas de beslutade insatserna med skola och vård?");
    }
}
