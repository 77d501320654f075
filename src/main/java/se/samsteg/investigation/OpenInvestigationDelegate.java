package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_CLOSED;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DUE;
import static se.samsteg.investigation.InvestigationVariables.OPENED_ON;
import static se.samsteg.investigation.InvestigationVariables.WITHOUT_SCHOOL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Opens the investigation: from this day its four months run. */
@Component
class OpenInvestigationDelegate implements JavaDelegate {
    private final InvestigationService investigations;

    OpenInvestigationDelegate(InvestigationService investigations) {
        this.investigations = investigations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var investigation = investigations.open(CaseScope.of(execution));
        OPENED_ON.set(execution, investigation.openedOn());
        INVESTIGATION_DUE.set(execution, investigation.dueOn());
        WITHOUT_SCHOOL.set(execution, false);
        INVESTIGATION_CLOSED.set(execution, false);
    }
}
