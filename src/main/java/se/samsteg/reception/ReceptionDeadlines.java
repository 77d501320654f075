package se.samsteg.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.Deadline;
import se.samsteg.deadline.Deadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.IsoTime;

/** The limits of law that a reception sets going and meets. */
@Service
@Transactional
class ReceptionDeadlines {
    private static final String PRELIMINARY = "preliminaryAssessment";
    private final CaseDeadlines running;
    private final StatutoryLimits limits;
    private final Deadlines deadlines;
    private final Clock clock;

    ReceptionDeadlines(CaseDeadlines running, StatutoryLimits limits, Deadlines deadlines, Clock clock) {
        this.running = running;
        this.limits = limits;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Sets them going, and says in Swedish which last days there are; a notice has none by law. */
    String start(Reception reception) {
        if (reception.kind() == ReceptionKind.NOTICE) {
            return "Avisering om placering mottagen.";
        }
        var protection = deadlines.protection(reception.receivedAt());
        set(reception, protection);
        set(reception, preliminary(reception));
        return "Oro för barnet mottagen. Skyddsbedömning senast %s, förhandsbedömning senast %s."
                .formatted(protection.lastDay(), preliminary(reception).lastDay());
    }

    /** The ordinary end of the preliminary assessment: 14 days from receipt (SoL 20:2). */
    Deadline preliminary(Reception reception) {
        return limits.lastDay(PRELIMINARY, reception.receivedAt().toLocalDate());
    }

    private Optional<Deadline> running(Reception reception) {
        return running.running(reception.caseNumber(), reception.authority(), PRELIMINARY);
    }

    void extendPreliminary(Reception reception, LocalDate to) {
        set(reception, limits.extended(running(reception).orElseGet(() -> preliminary(reception)), to));
    }

    void protectionMet(Reception reception) {
        meet(reception, deadlines.protection(reception.receivedAt()).limit());
    }

    void preliminaryMet(Reception reception) {
        meet(reception, PRELIMINARY);
    }

    private void set(Reception reception, Deadline deadline) {
        running.set(reception.caseNumber(), reception.authority(), deadline);
    }

    private void meet(Reception reception, String limit) {
        running.meet(reception.caseNumber(), reception.authority(), limit, LocalDate.now(clock.withZone(IsoTime.ZONE)));
    }
}
