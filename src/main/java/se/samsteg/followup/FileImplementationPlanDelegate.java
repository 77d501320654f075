package se.samsteg.followup;

import static se.samsteg.followup.FollowUpVariables.OUT_OF_HOME;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Files the plan as it was written, each version of it. */
@Component
class FileImplementationPlanDelegate implements JavaDelegate {
    private final ImplementationPlans plans;

    FileImplementationPlanDelegate(ImplementationPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.file(CaseScope.of(execution), PUPIL_ID.of(execution), OUT_OF_HOME.of(execution));
    }
}
