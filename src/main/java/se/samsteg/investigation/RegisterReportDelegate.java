package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.REPORT_INSTANCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Shows new concern for the child in the investigation. */
@Component
class RegisterReportDelegate implements JavaDelegate {
    private final AttachedReports reports;

    RegisterReportDelegate(AttachedReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.attach(CaseScope.of(execution), REPORT_INSTANCE.of(execution));
    }
}
