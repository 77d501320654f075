package se.samsteg.investigation;

import static se.samsteg.investigation.LvuVariables.CARE_DECIDED_ON;
import static se.samsteg.investigation.LvuVariables.CARE_ENFORCED_ON;
import static se.samsteg.investigation.LvuVariables.CARE_ID;
import static se.samsteg.investigation.LvuVariables.CARE_KIND;
import static se.samsteg.investigation.LvuVariables.IMMEDIATE_CARE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Starts the clocks of care without consent. */
@Component
class RegisterCareDelegate implements JavaDelegate {
    private final LvuProceedings proceedings;

    RegisterCareDelegate(LvuProceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var care = proceedings.begin(CaseScope.of(execution), CARE_KIND.find(execution).orElse(LvuCare.Kind.IMMEDIATE), CARE_DECIDED_ON.of(execution),
                CARE_ENFORCED_ON.find(execution));
        CARE_ID.set(execution, care.id());
        CARE_ENFORCED_ON.set(execution, care.applicationFrom());
        IMMEDIATE_CARE.set(execution, care.isImmediate());
    }
}
