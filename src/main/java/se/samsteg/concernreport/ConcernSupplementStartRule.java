package se.samsteg.concernreport;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** Something is added to a report that has been sent. */
@Component
class ConcernSupplementStartRule implements FormRule {
    private final ConcernReports reports;
    private final Actor actor;

    ConcernSupplementStartRule(ConcernReports reports, Actor actor) {
        this.reports = reports;
        this.actor = actor;
    }

    @Override
    public String form() {
        return "concern-report-supplement-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var sent = answers.text("caseNumber").filter(CaseNumber::isValid).map(CaseNumber::new)
                .filter(number -> actor.authorities().stream().anyMatch(own -> reports.latest(number, own).isPresent()));
        faults.require(sent.isPresent(), "caseNumber",
                "Ingen orosanmälan är skickad från er i ärendet. Gör en orosanmälan i stället.", Law.CONCERN_REPORT);
    }
}
