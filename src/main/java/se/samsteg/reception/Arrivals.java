package se.samsteg.reception;

import static se.samsteg.disclosure.Category.CASE_STATUS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.content.Contents;
import se.samsteg.deadline.OfficeHours;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Roles;

/** Takes in notices and concern: once per child and day, and always with a receipt. */
@Service
@Transactional
class Arrivals {
    private static final String SOCIAL_WORKERS = "social-workers";

    private final Receptions receptions;
    private final ReportedChildren children;
    private final ArrivedReporters reporters;
    private final ReceptionDeadlines deadlines;
    private final ReceptionStory story;
    private final Siblings siblings;
    private final CaseFiles cases;
    private final Contents contents;
    private final DisclosureGate gate;
    private final OfficeHours officeHours;
    private final Clock clock;

    Arrivals(Receptions receptions, ReportedChildren children, ArrivedReporters reporters, ReceptionDeadlines deadlines, ReceptionStory story,
             Siblings siblings, CaseFiles cases, Contents contents, DisclosureGate gate, OfficeHours officeHours, Clock clock) {
        this.receptions = receptions;
        this.children = children;
        this.reporters = reporters;
        this.deadlines = deadlines;
        this.story = story;
        this.siblings = siblings;
        this.cases = cases;
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
        var child = children.find(scope, arrival.reporter());
        var here = new CaseScope(child.number(), scope.authority(), scope.rootInstance(), scope.about());
        contents.take(here, PupilRegistry.fields());
        contents.assign(here);
        if (arrival.violenceSuspected()) {
            cases.suspectViolence(child.number(), here.authority());
        }
        siblings.link(here);
        var now = OffsetDateTime.now(clock.withZone(IsoTime.ZONE)).truncatedTo(ChronoUnit.MINUTES);
        var received = arrival.handedOver().map(from -> from.receivedAt().atZone(IsoTime.ZONE).toOffsetDateTime()).orElse(now);
        var receipt = arrival.kind() == ReceptionKind.NOTICE ? begin(here, child.pupil(), arrival, received)
                : receptions.undecided(here.authority(), child.pupil().id(), local(received).toLocalDate())
                        .filter(open -> open.covers(arrival)).map(open -> new Receipt(open, child.pupil(), true, SOCIAL_WORKERS))
                        .orElseGet(() -> begin(here, child.pupil(), arrival, received));
        reporters.take(here, receipt.reception(), arrival);
        acknowledge(here, arrival, local(received));
        return receipt;
    }

    /** What a further report of the same day says is added to what the open reception shows, never put in its place. */
    void add(CaseScope report, long receptionId) {
        story.add(report, receptions.get(receptionId));
    }

    private Receipt begin(CaseScope here, Pupil pupil, Arrival arrival, OffsetDateTime received) {
        var reception = receptions.add(here, pupil.id(), arrival, received);
        cases.stage(here.caseNumber(), here.authority(), "reception");
        deadlines.follow(here.caseNumber(), here.authority());
        story.begin(reception, arrival);
        return new Receipt(reception, pupil, false, officeHours.isOpen(clock.instant()) ? SOCIAL_WORKERS : Roles.EMERGENCY_SERVICE);
    }

    /** Whoever sent it learns that it has come, and when: the school, or the district that had it first. */
    private void acknowledge(CaseScope here, Arrival arrival, LocalDateTime receivedAt) {
        if (arrival.kind() == ReceptionKind.CONCERN && arrival.conversation().isPresent()) {
            gate.send(Message.named(MessageName.CONCERN_RECEIVED).from(here)
                    .to(arrival.handedOver().map(Arrival.HandedOver::by).orElse(Authority.SCHOOLS)).purpose(Purpose.RECEIPT)
                    .value(CASE_STATUS, ReceptionVariables.RECEIVED_AT, receivedAt).inReplyTo(arrival.conversation().get()).build());
        }
    }

    private static LocalDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(IsoTime.ZONE).toLocalDateTime();
    }
}
