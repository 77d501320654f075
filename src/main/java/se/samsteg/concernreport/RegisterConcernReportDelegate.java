package se.samsteg.concernreport;

import static se.samsteg.concernreport.ConcernReportVariables.CONCERN_REPORT_ID;
import static se.samsteg.concernreport.ConcernReportVariables.VIOLENCE_SUSPECTED;
import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_LABEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Runs in the transaction of the start form: personal data of the child goes to the registry and nowhere else. */
@Component
class RegisterConcernReportDelegate implements JavaDelegate {
    private final ConcernReporting reporting;

    RegisterConcernReportDelegate(ConcernReporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var report = reporting.register(CaseScope.of(execution), new Authority(DISTRICT.of(execution)),
                VIOLENCE_SUSPECTED.of(execution));
        execution.setProcessBusinessKey(report.caseNumber().value());
        CASE_NUMBER.set(execution, report.caseNumber().value());
        PUPIL_ID.set(execution, report.pupil().id());
        PUPIL_LABEL.set(execution, report.pupil().label());
        CONCERN_REPORT_ID.set(execution, report.id());
    }
}
