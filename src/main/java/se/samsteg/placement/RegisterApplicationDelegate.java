package se.samsteg.placement;

import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_LABEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** In the transaction of the start: what tells who the pupil is moves to the registry before anything is stored. */
@Component
class RegisterApplicationDelegate implements JavaDelegate {
    private final Placements placements;

    RegisterApplicationDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var registered = placements.register(CaseScope.of(execution), DISTRICT.of(execution));
        execution.setProcessBusinessKey(registered.caseNumber().value());
        CASE_NUMBER.set(execution, registered.caseNumber().value());
        PUPIL_ID.set(execution, registered.pupil().id());
        PUPIL_LABEL.set(execution, registered.pupil().label());
    }
}
