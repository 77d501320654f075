package se.samsteg.concernreport;

import static se.samsteg.concernreport.ConcernReportVariables.ACUTE_DANGER;
import static se.samsteg.concernreport.ConcernReportVariables.ATTENDS_MEETING;
import static se.samsteg.concernreport.ConcernReportVariables.CONCERN_REPORT_ID;
import static se.samsteg.concernreport.ConcernReportVariables.GUARDIANS_INFORMED;
import static se.samsteg.concernreport.ConcernReportVariables.VIOLENCE_SUSPECTED;
import static se.samsteg.concernreport.ConcernReportVariables.WANTS_ANSWER;
import static se.samsteg.shared.CaseVariables.CONVERSATION;
import static se.samsteg.shared.CaseVariables.DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Sends the report and remembers the message's id: receipt and answer come back in that conversation. */
@Component
class SendConcernReportDelegate implements JavaDelegate {
    private final ConcernReporting reporting;

    SendConcernReportDelegate(ConcernReporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var signs = new ConcernReport.Signs(ACUTE_DANGER.of(execution), VIOLENCE_SUSPECTED.of(execution),
                GUARDIANS_INFORMED.of(execution), WANTS_ANSWER.of(execution), ATTENDS_MEETING.of(execution));
        CONVERSATION.set(execution, reporting.send(CaseScope.of(execution), CONCERN_REPORT_ID.of(execution),
                new Authority(DISTRICT.of(execution)), signs));
    }
}
