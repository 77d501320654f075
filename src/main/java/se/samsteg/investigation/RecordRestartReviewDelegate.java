package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.RESTART_JUDGEMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records what the supervisor found of an investigation that began shortly after another. */
@Component
class RecordRestartReviewDelegate implements JavaDelegate {
    private final Restarts restarts;

    RecordRestartReviewDelegate(Restarts restarts) {
        this.restarts = restarts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        restarts.judge(CaseScope.of(execution), RESTART_JUDGEMENT.of(execution));
    }
}
