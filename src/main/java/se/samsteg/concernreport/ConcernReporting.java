package se.samsteg.concernreport;

import static se.samsteg.concernreport.ConcernReportVariables.ACUTE_DANGER;
import static se.samsteg.concernreport.ConcernReportVariables.ATTENDS_MEETING;
import static se.samsteg.concernreport.ConcernReportVariables.GUARDIANS_INFORMED;
import static se.samsteg.concernreport.ConcernReportVariables.VIOLENCE_SUSPECTED;
import static se.samsteg.concernreport.ConcernReportVariables.WANTS_ANSWER;
import static se.samsteg.disclosure.Category.CONCERN;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.LinkedCases;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** Registers and sends concern reports. No consent is asked for, and none that was refused stands in the way (SoL 19:1). */
@Service
@Transactional
class ConcernReporting {
    private static final List<String> TEXTS = List.of("whatWorries", "sinceWhen", "reporterName", "reporterRole",
            "reporterPhone", "siblings", LinkedCases.SIBLING_OF);
    private final ConcernReports reports;
    private final PupilRegistry registry;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Contents contents;
    private final DisclosureGate gate;
    private final Actor actor;
    private final LinkedCases links;
    private final StatutoryLimits limits;
    private final Clock clock;

    ConcernReporting(ConcernReports reports, PupilRegistry registry, CaseFiles cases, Timeline timeline,
                     Contents contents, DisclosureGate gate, Actor actor, LinkedCases links, StatutoryLimits limits, Clock clock) {
        this.reports = reports;
        this.registry = registry;
        this.cases = cases;
        this.timeline = timeline;
        this.contents = contents;
        this.gate = gate;
        this.actor = actor;
        this.links = links;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Registers the child when it has no case here yet, and the report on it. Who sends in the form is the reporter when
     * none is named, since a reporter with a duty is identified (SoL 19:1).
     *
     * @param scope    without a case number when the form named none
     * @param district where the child lives, as the form or the case says
     */
    ConcernReport register(CaseScope scope, Authority district, boolean violenceSuspected) {
        var reporter = actor.id();
        var pupil = scope.caseNumber() == null ? registerPupil(scope, district)
                : registry.get(cases.find(scope.caseNumber()).orElseThrow().pupilId());
        var number = scope.caseNumber() == null ? caseOf(pupil, scope.authority()) : scope.caseNumber();
        var known = new CaseScope(number, scope.authority(), scope.rootInstance(), scope.about());
        contents.take(known, PupilRegistry.fields());
        contents.assign(known);
        if (contents.text(known, "reporterName").isEmpty()) {
            contents.record(known, "reporterName", reporter, "concernArisen", reporter);
        }
        if (violenceSuspected) {
            cases.suspectViolence(number, known.authority());
        }
        timeline.record(number, scope.authority(), new Entry(Entry.Kind.FACT, "Orosanmälan registrerad.", reporter, Law.CONCERN_REPORT));
        siblings(known);
        return reports.add(number, pupil, scope.authority(), district, reporter);
    }

    /** Sends the report (SoL 19:1, OSL 10:28) and returns the id of the message, by which it will be answered. */
    String send(CaseScope scope, long reportId, Authority district, ConcernReport.Signs signs) {
        var sent = gate.send(Message.named(MessageName.CONCERN_REPORTED).from(scope).to(district)
                .purpose(Purpose.CONCERN_REPORT)
                .value(CONCERN, ACUTE_DANGER, signs.acuteDanger())
                .value(CONCERN, VIOLENCE_SUSPECTED, signs.violenceSuspected())
                .value(CONCERN, GUARDIANS_INFORMED, signs.guardiansInformed())
                .value(CONCERN, WANTS_ANSWER, signs.wantsAnswer())
                .value(CONCERN, ATTENDS_MEETING, signs.attendsMeeting())
                .texts(CONCERN, contents.read(scope, TEXTS)).build());
        if (sent.blocked()) {
            throw new IllegalStateException("A concern report must always pass: disclosure-grounds lacks its ground");
        }
        contents.take(scope, List.of(LinkedCases.SIBLING_OF));
        reports.sent(reportId, sent.messageId());
        return sent.messageId();
    }

    /** Two reports at the same instant meet in one case, and one that was closed lately is joined again. */
    private CaseNumber caseOf(Pupil pupil, Authority authority) {
        registry.hold(pupil.id());
        var today = IsoTime.today(clock);
        return cases.joinOrOpen(pupil, authority, today.minus((Period) limits.length("recentlyClosed", today))).number();
    }

    /** Each child has a report of its own: those of siblings are linked, and whoever only names them is told. */
    private void siblings(CaseScope here) {
        contents.text(here, LinkedCases.SIBLING_OF).ifPresent(sibling -> links.link(here.caseNumber(), new CaseNumber(sibling), here.authority()));
        contents.text(here, "siblings").ifPresent(names -> timeline.record(here.caseNumber(), here.authority(), Entry.fact(
                "Anmälan nämner syskon. Gör en egen anmälan för varje barn som det finns oro för.", Law.CONCERN_REPORT)));
    }

    private Pupil registerPupil(CaseScope scope, Authority district) {
        var told = contents.take(scope, PupilRegistry.fields());
        told.put("district", district.tenantId());
        return registry.register(told, Demand.AS_FAR_AS_KNOWN);
    }
}
