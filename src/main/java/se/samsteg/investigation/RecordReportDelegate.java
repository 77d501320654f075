package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.COMMUNICATE_AGAIN;
import static se.samsteg.investigation.InvestigationVariables.COMMUNICATE_ANEW;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that new concern was read, and whether the parties must see it. */
@Component
class RecordReportDelegate implements JavaDelegate {
    private final AttachedReports reports;

    RecordReportDelegate(AttachedReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.read(CaseScope.of(execution));
        var instance = execution.getProcessInstance();
        COMMUNICATE_AGAIN.set(instance, COMMUNICATE_AGAIN.of(instance) || COMMUNICATE_ANEW.of(execution));
    }
}
