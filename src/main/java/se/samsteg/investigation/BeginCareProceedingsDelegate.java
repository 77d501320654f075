package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.DECIDED_ON;
import static se.samsteg.investigation.LvuVariables.CARE_ENFORCED_ON;
import static se.samsteg.investigation.LvuVariables.CARE_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Starts what follows on a decision of care under LVU: its clocks run on when the investigation is over. */
@Component
class BeginCareProceedingsDelegate implements JavaDelegate {
    private final LvuProceedings proceedings;

    BeginCareProceedingsDelegate(LvuProceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proceedings.start(CaseScope.of(execution), CARE_KIND.find(execution), DECIDED_ON.of(execution), CARE_ENFORCED_ON.find(execution));
    }
}
