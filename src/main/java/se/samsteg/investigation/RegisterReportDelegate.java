package se.samsteg.investigation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Registers new concern for the child that belongs to the investigation, before somebody reads it. */
@Component
class RegisterReportDelegate implements JavaDelegate {
    private final AttachedReports reports;

    RegisterReportDelegate(AttachedReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.attach(CaseScope.of(execution));
    }
}
