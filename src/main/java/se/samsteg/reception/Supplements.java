package se.samsteg.reception;

import static se.samsteg.disclosure.Category.CONCERN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.samsteg.shared.OwnProcesses;

/** Adds what comes in about a report to whatever has become of it. No clock starts anew, and none stops. */
@Service
@Transactional
class Supplements {
    private static final String TEXT = "supplement";
    private static final String WITHDRAWAL_NOTE = "withdrawalNote";
    private final Receptions receptions;
    private final Courses courses;
    private final Reporters reporters;
    private final ReceptionDeadlines deadlines;
    private final LaterTexts texts;
    private final InvestigationNewsProcess investigations;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Contents contents;
    private final OwnProcesses processes;
    private final DisclosureGate gate;

    Supplements(Receptions receptions, Courses courses, Reporters reporters, ReceptionDeadlines deadlines, LaterTexts texts,
                InvestigationNewsProcess investigations, CaseFiles cases, Timeline timeline, Contents contents, OwnProcesses processes, DisclosureGate gate) {
        this.receptions = receptions;
        this.courses = courses;
        this.reporters = reporters;
        this.deadlines = deadlines;
        this.texts = texts;
        this.investigations = investigations;
        this.cases = cases;
        this.timeline = timeline;
        this.contents = contents;
        this.processes = processes;
        this.gate = gate;
    }

    /** @param reporter id of who asks for an answer; null when nobody does */
    record Registered(SupplementOutcome outcome, Long reporter) {
    }

    Registered register(CaseScope scope, Supplement supplement) {
        if (supplement.violenceSuspected()) {
            cases.suspectViolence(scope.caseNumber(), scope.authority());
        }
        var concern = concern(scope, supplement);
        if (concern.handover().isPresent()) {
            passOn(scope, concern, supplement);
            return new Registered(SupplementOutcome.ADDED, null);
        }
        return switch (supplement.kind()) {
            case INFORMATION -> new Registered(inform(scope, concern, supplement), null);
            case WITHDRAWAL -> new Registered(takeBack(scope, concern, supplement), null);
            case ANSWER_REQUEST -> ask(scope, concern, supplement);
        };
    }

    /** What is told when the matter is decided is a report like any other. */
    void receiveAsConcern(CaseScope scope, boolean violenceSuspected) {
        var fields = new HashMap<String, Object>(Map.of("whatWorries", contents.text(scope, TEXT).orElseThrow(), "reporterKind", "dutyBound",
                "reporterName", "Skolan", "violenceSuspected", violenceSuspected,
                "district", scope.authority().tenantId()));
        processes.start(scope, "reception", fields);
    }

    /** @throws IllegalStateException when the report itself has not come yet: the delivery is tried again */
    private Reception concern(CaseScope scope, Supplement supplement) {
        var named = supplement.report().map(report -> reporters.receptionOf(report, scope.authority()).map(receptions::get)
                .orElseThrow(() -> new IllegalStateException("The report that this belongs to has not come yet")));
        var all = receptions.of(scope.caseNumber(), scope.authority()).stream().filter(Reception::isConcern).toList();
        return named.or(() -> last(all.stream().filter(Reception::isUndecided).toList())).or(() -> last(all))
                .orElseThrow(() -> new IllegalStateException("No concern has been received in " + scope.caseNumber()));
    }

    private SupplementOutcome inform(CaseScope scope, Reception concern, Supplement supplement) {
        var open = concern.isUndecided() ? Optional.of(concern) : receptions.investigated(concern.authority(), concern.pupilId());
        open.ifPresent(reception -> {
            texts.addNow(reception, LaterTexts.NEW_INFORMATION, supplement.from().words(), contents.text(scope, TEXT).orElse(""));
            record(reception, "Nya uppgifter har kommit. De visas för den som bedömer.");
        });
        if (!concern.isUndecided()) {
            investigations.tell(concern.authority(), concern.pupilId());
        }
        return open.isPresent() ? SupplementOutcome.ADDED : SupplementOutcome.NEW_CONCERN;
    }

    private SupplementOutcome takeBack(CaseScope scope, Reception concern, Supplement supplement) {
        courses.takenBack(concern.id());
        texts.addNow(concern, LaterTexts.TAKEN_BACK, supplement.from().words(), contents.text(scope, WITHDRAWAL_NOTE).orElse("Inga skäl angivna."));
        record(concern, concern.isUndecided() ? "Anmälaren har tagit tillbaka anmälan. Den bedöms ändå."
                : "Anmälaren har tagit tillbaka anmälan. Beslutet står fast.");
        return SupplementOutcome.ADDED;
    }

    private Registered ask(CaseScope scope, Reception concern, Supplement supplement) {
        if (supplement.conversation().isEmpty()) {
            contents.read(scope, LaterTexts.WHO).forEach((field, who) -> texts.addNow(concern, field, "vill ha svar", who.toString()));
        }
        var reporter = reporters.add(concern.id(), ReporterKind.DUTY_BOUND, supplement.conversation().orElse(null), true);
        deadlines.follow(concern.caseNumber(), concern.authority());
        record(concern, "Anmälaren vill ha svar.");
        return new Registered(concern.isUndecided() ? SupplementOutcome.ADDED : SupplementOutcome.ANSWER_NOW, reporter.id());
    }

    /** The report has gone to the right district meanwhile; what its reporter adds goes there too, on the decision made then. */
    private void passOn(CaseScope scope, Reception concern, Supplement supplement) {
        var handover = concern.handover().orElseThrow();
        gate.send(Message.named(MessageName.CONCERN_SUPPLEMENTED).from(scope).to(handover.to()).purpose(Purpose.FORWARDING)
                .value(CONCERN, ReceptionVariables.SUPPLEMENT_KIND, supplement.kind())
                .value(CONCERN, ReceptionVariables.VIOLENCE_SUSPECTED, supplement.violenceSuspected())
                .value(CONCERN, ReceptionVariables.CONCERN_MESSAGE, supplement.report().orElse(null))
                .value(CONCERN, ReceptionVariables.ANSWER_TO, supplement.conversation().orElse(null))
                .texts(CONCERN, contents.read(scope, List.of(TEXT, WITHDRAWAL_NOTE)))
                .decidedBy(handover.by(), "reception/" + concern.id()).build());
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Nya uppgifter är skickade vidare till " + handover.to().title() + ".",
                Law.SOCIAL_NECESSARY_HELP));
    }

    private static Optional<Reception> last(List<Reception> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private void record(Reception reception, String sentence) {
        timeline.record(reception.caseNumber(), reception.authority(), Entry.fact(sentence, Law.PRELIMINARY_ASSESSMENT));
    }
}
