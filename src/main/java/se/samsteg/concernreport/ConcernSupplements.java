package se.samsteg.concernreport;

import static se.samsteg.concernreport.ConcernReportVariables.CONCERN_MESSAGE;
import static se.samsteg.concernreport.ConcernReportVariables.SUPPLEMENT_KIND;
import static se.samsteg.concernreport.ConcernReportVariables.VIOLENCE_SUSPECTED;
import static se.samsteg.disclosure.Category.CONCERN;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** What the school adds to a report that it has made: more information, that it takes it back, or that it wants to know how it went. */
@Service
@Transactional
class ConcernSupplements {
    private static final String WITHDRAWAL = "withdrawal";
    private static final List<String> TEXTS = List.of("supplement", "withdrawalNote");

    private final ConcernReports reports;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Contents contents;
    private final DisclosureGate gate;

    ConcernSupplements(ConcernReports reports, CaseFiles cases, Timeline timeline, Contents contents, DisclosureGate gate) {
        this.reports = reports;
        this.cases = cases;
        this.timeline = timeline;
        this.contents = contents;
        this.gate = gate;
    }

    /** Sends it to the district that got the report (SoL 19:1, OSL 10:28) and returns the id of the message, by which it may be answered. */
    String send(CaseScope scope, String kind, boolean violenceSuspected) {
        var report = reports.latest(scope.caseNumber(), scope.authority())
                .orElseThrow(() -> new IllegalStateException("There is no report to add to"));
        if (violenceSuspected) {
            cases.suspectViolence(scope.caseNumber(), scope.authority());
        }
        var sent = gate.send(Message.named(MessageName.CONCERN_SUPPLEMENTED).from(scope).to(report.receiver())
                .purpose(Purpose.CONCERN_REPORT).value(CONCERN, SUPPLEMENT_KIND, kind)
                .value(CONCERN, VIOLENCE_SUSPECTED, violenceSuspected).value(CONCERN, CONCERN_MESSAGE, report.messageId())
                .texts(CONCERN, contents.read(scope, TEXTS)).build());
        if (sent.blocked()) {
            throw new IllegalStateException("What belongs to a concern report must always pass: disclosure-grounds lacks its ground");
        }
        if (kind.equals(WITHDRAWAL)) {
            timeline.record(scope.caseNumber(), scope.authority(),
                    Entry.fact("Skolan tar tillbaka orosanmälan. Socialtjänsten bedömer den ändå.", Law.PRELIMINARY_ASSESSMENT));
        }
        return sent.messageId();
    }
}
