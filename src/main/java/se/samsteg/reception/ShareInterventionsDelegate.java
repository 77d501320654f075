package se.samsteg.reception;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Tells the school of ongoing interventions, as far as the gate lets through. */
@Component
class ShareInterventionsDelegate implements JavaDelegate {
    private final NoticeAnswers answers;

    ShareInterventionsDelegate(NoticeAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.shareInterventions(CaseScope.of(execution));
    }
}
