package se.samsteg.reception;

import static se.samsteg.disclosure.Category.CASE_STATUS;
import static se.samsteg.disclosure.Category.CONCERN;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.LinkedCases;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Swedish;

/**
 * Hands a report to the district that it should have come to. The child needs the help of the right one, so secrecy
 * between the two does not hinder it (OSL 26:9); that it is so is decided by a named person. Nothing starts anew: the time
 * of the first receipt goes with it, and the law's days are counted from there.
 */
@Service
@Transactional
class Forwarding {
    private static final String REASON = "forwardingReason";
    /** Content: how districts that had it before assessed the need of protection. */
    private static final String EARLIER_PROTECTION = "earlierProtection";
    private static final List<String> TEXTS = Stream.concat(LaterTexts.REPORT.stream(),
            Stream.of(LaterTexts.NEW_INFORMATION, LaterTexts.TAKEN_BACK, EARLIER_PROTECTION)).toList();

    private final Receptions receptions;
    private final Courses courses;
    private final ArrivedReporters reporters;
    private final Siblings siblings;
    private final ReceptionDeadlines deadlines;
    private final ReceptionProcess process;
    private final CaseFiles cases;
    private final PupilRegistry registry;
    private final Timeline timeline;
    private final Contents contents;
    private final DisclosureGate gate;
    private final Actor actor;

    Forwarding(Receptions receptions, Courses courses, ArrivedReporters reporters, Siblings siblings, ReceptionDeadlines deadlines,
               ReceptionProcess process, CaseFiles cases, PupilRegistry registry, Timeline timeline, Contents contents, DisclosureGate gate, Actor actor) {
        this.receptions = receptions;
        this.courses = courses;
        this.reporters = reporters;
        this.siblings = siblings;
        this.deadlines = deadlines;
        this.process = process;
        this.cases = cases;
        this.registry = registry;
        this.timeline = timeline;
        this.contents = contents;
        this.gate = gate;
        this.actor = actor;
    }

    /**
     * Hands over everything that waits for a decision in the case.
     *
     * @param scope of the form in which it was decided
     * @throws Refusal when nothing waits
     */
    void forward(CaseScope scope, Authority to) {
        var waiting = receptions.of(scope.caseNumber(), scope.authority()).stream()
                .filter(Reception::isConcern).filter(Reception::isUndecided).toList();
        if (waiting.isEmpty()) {
            throw new Refusal("caseNumber", "Ingen orosanmälan väntar på bedömning i ärendet.");
        }
        var decision = new Message.Decision(actor.id(), "content/" + scope.rootInstance() + "/" + REASON);
        waiting.forEach(reception -> forward(reception, to, decision, contents.text(scope, REASON).orElse("")));
        cases.move(scope.caseNumber(), to.tenantId());
        registry.move(waiting.get(0).pupilId(), to.tenantId());
        deadlines.follow(scope.caseNumber(), scope.authority());
        timeline.record(scope.caseNumber(), scope.authority(), Entry.decision("Orosanmälan är överlämnad till " + to.title()
                + ". Tiden räknas också där från den dag då den först kom in.", actor.id(), Law.SOCIAL_NECESSARY_HELP));
    }

    /** A child in danger is not passed on: whoever has the report assesses and protects at once (SoL 20:1). */
    boolean isUnprotected(Reception reception) {
        return reception.awaitsProtection() ? reception.acuteDanger()
                : reception.course().immediateProtection() && contents.text(reception.scope(), "measure").isEmpty();
    }

    private void forward(Reception reception, Authority to, Message.Decision decision, String reason) {
        var sent = gate.send(Message.named(MessageName.CONCERN_REPORTED).from(reception.scope()).to(to).purpose(Purpose.FORWARDING)
                .value(CONCERN, ReceptionVariables.RECEIVED_AT, reception.receivedAt())
                .value(CONCERN, ReceptionVariables.FORWARDED_FROM, reception.authority().tenantId())
                .value(CONCERN, ReceptionVariables.ACUTE_DANGER, reception.acuteDanger())
                .value(CONCERN, ReceptionVariables.VIOLENCE_SUSPECTED, cases.knowsOfViolence(reception.caseNumber(), reception.authority()))
                .value(CONCERN, ReceptionVariables.GUARDIANS_INFORMED, process.said(reception, ReceptionVariables.GUARDIANS_INFORMED))
                .value(CONCERN, ReceptionVariables.ATTENDS_MEETING, process.said(reception, ReceptionVariables.ATTENDS_MEETING))
                .texts(CONCERN, contents.read(reception.scope(), TEXTS)).text(CONCERN, REASON, reason)
                .text(CONCERN, EARLIER_PROTECTION, protection(reception))
                .text(CONCERN, LinkedCases.SIBLING_OF, siblings.of(reception))
                .list(CONCERN, ArrivedReporters.HANDED_OVER, reporters.of(reception))
                .decidedBy(decision.decidedBy(), decision.reason()).build());
        if (sent.blocked()) {
            throw new IllegalStateException("A report must always reach the right district: disclosure-grounds lacks its ground");
        }
        courses.forwarded(reception.id(), to, decision.decidedBy());
        process.handedOver(reception);
        tellSchool(reception);
    }

    /** The right district assesses the need of protection itself (SoL 20:1), and reads how it was assessed here; null when it was not. */
    private String protection(Reception reception) {
        var assessed = reception.course().protectionAssessedOn();
        var earlier = Stream.of(EARLIER_PROTECTION, "protectionReason", "measure").flatMap(field -> contents.text(reception.scope(), field).stream())
                .collect(Collectors.joining("\n"));
        return assessed == null ? null : reception.authority().title() + ", " + Swedish.day(assessed) + ":\n" + earlier;
    }

    /** A school that reported learns that another district has it now, and nothing more (OSL 10:2). */
    private void tellSchool(Reception reception) {
        if (reporters.fromSchool(reception)) {
            gate.send(Message.named(MessageName.CONCERN_FORWARDED).from(reception.scope()).to(Authority.SCHOOLS)
                    .purpose(Purpose.RECEIPT).about(CASE_STATUS).build());
        }
    }
}
