package se.samsteg.reception;

import static se.samsteg.disclosure.Category.CASE_STATUS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.OfficeHours;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** Takes in notices and concern: once per child and day, and always with a receipt. */
@Service
@Transactional
class Arrivals {
    private static final String SOCIAL_WORKERS = "social-workers";
    private static final List<String> TEXTS = List.of("whatWorries", "sinceWhen", "siblings", "reporterName",
            "reporterRole", "reporterPhone");
    private final Receptions receptions;
    private final Reporters reporters;
    private final ReceptionDeadlines deadlines;
    private final PupilRegistry registry;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Contents contents;
    private final DisclosureGate gate;
    private final OfficeHours officeHours;
    private final Clock clock;

    Arrivals(Receptions receptions, Reporters reporters, ReceptionDeadlines deadlines, PupilRegistry registry,
             CaseFiles cases, Timeline timeline, Contents contents, DisclosureGate gate, OfficeHours officeHours, Clock clock) {
        this.receptions = receptions;
        this.reporters = reporters;
        this.deadlines = deadlines;
        this.registry = registry;
        this.cases = cases;
        this.timeline = timeline;
        this.contents = contents;
        this.gate = gate;
        this.officeHours = officeHours;
        this.clock = clock;
    }

    /**
     * Registers what came in. A second concern for the same child on the same day belongs to the reception that is
     * open, unless it tells of an acute danger that is new; its reporter is kept and gets a receipt all the same.
     *
     * @param scope without a case number when a form named none
     */
    Receipt receive(CaseScope scope, Arrival arrival) {
        var pupil = scope.caseNumber() == null ? registerPupil(scope) : knownPupil(scope);
        var number = scope.caseNumber() == null ? cases.joinOrOpen(pupil, scope.authority()).number() : scope.caseNumber();
        var here = new CaseScope(number, scope.authority(), scope.rootInstance(), scope.about());
        contents.take(here, PupilRegistry.fields());
        contents.assign(here);
        if (arrival.violenceSuspected()) {
            cases.suspectViolence(number, here.authority());
        }
        var now = now();
        var receipt = arrival.kind() == ReceptionKind.NOTICE ? begin(here, pupil, arrival, now)
                : receptions.undecided(here.authority(), pupil.id(), now.toLocalDate())
                        .filter(open -> open.covers(arrival)).map(open -> new Receipt(open, pupil, true, SOCIAL_WORKERS))
                        .orElseGet(() -> begin(here, pupil, arrival, now));
        reporters.add(receipt.reception().id(), arrival);
        if (arrival.kind() == ReceptionKind.CONCERN) {
            arrival.conversation().ifPresent(conversation -> acknowledge(here, conversation, now));
        }
        return receipt;
    }

    /** What a further report of the same day says is added to what the open reception shows, never put in its place. */
    void add(CaseScope report, long receptionId) {
        var open = receptions.get(receptionId);
        var earlier = contents.read(open.scope(), TEXTS);
        var head = "\n\nNy anmälan samma dag, kl. %s:\n".formatted(now().format(DateTimeFormatter.ofPattern("HH:mm")));
        contents.read(report, TEXTS).forEach((field, text) -> contents.record(open.scope(), field,
                earlier.containsKey(field) ? earlier.get(field) + head + text : text, "registerReceipt", "system"));
        timeline.record(open.caseNumber(), open.authority(),
                Entry.fact("Ännu en orosanmälan samma dag. Den hör till den mottagning som redan pågår.", null));
    }

    private Receipt begin(CaseScope here, Pupil pupil, Arrival arrival, LocalDateTime now) {
        var reception = receptions.add(here, pupil.id(), arrival, now);
        cases.stage(here.caseNumber(), here.authority(), "reception");
        timeline.record(here.caseNumber(), here.authority(), Entry.fact(deadlines.start(reception), null));
        return new Receipt(reception, pupil, false, officeHours.isOpen(now) ? SOCIAL_WORKERS : "emergency-service");
    }

    private void acknowledge(CaseScope here, String conversation, LocalDateTime receivedAt) {
        gate.send(Message.named(MessageName.CONCERN_RECEIVED).from(here).to(Authority.SCHOOLS).purpose(Purpose.RECEIPT)
                .value(CASE_STATUS, ReceptionVariables.RECEIVED_AT, receivedAt).inReplyTo(conversation).build());
    }

    private Pupil knownPupil(CaseScope scope) {
        cases.join(scope.caseNumber(), scope.authority());
        return registry.get(cases.find(scope.caseNumber()).orElseThrow().pupilId());
    }

    private Pupil registerPupil(CaseScope scope) {
        Map<String, Object> told = contents.take(scope, PupilRegistry.fields());
        told.put("district", scope.authority().tenantId());
        return registry.register(told, Demand.AS_FAR_AS_KNOWN);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), IsoTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }
}
