package se.samsteg.reception;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Records what is assessed and decided from receipt to the end of an investigation. */
@Service
@Transactional
class Assessments {
    private final Receptions receptions;
    private final ReceptionDeadlines deadlines;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Actor actor;

    Assessments(Receptions receptions, ReceptionDeadlines deadlines, CaseFiles cases, Timeline timeline, Actor actor) {
        this.receptions = receptions;
        this.deadlines = deadlines;
        this.cases = cases;
        this.timeline = timeline;
        this.actor = actor;
    }

    /**
     * Records the protection assessment, a "no" as well (SoL 20:1).
     *
     * @return whether the authority already investigates the child, so that the concern belongs there
     */
    boolean protection(long receptionId, boolean immediate) {
        var reception = receptions.get(receptionId);
        receptions.protectionAssessed(receptionId);
        deadlines.protectionMet(reception);
        record(reception, Entry.decision(immediate ? "Skyddsbedömning: barnet behöver omedelbart skydd."
                : "Skyddsbedömning: barnet behöver inte omedelbart skydd.", actor.id(), Law.PROTECTION_ASSESSMENT));
        return receptions.investigates(reception.authority(), reception.pupilId());
    }

    /** The concern becomes a part of the investigation that is already open: nothing is assessed twice. */
    void attach(long receptionId) {
        var reception = receptions.get(receptionId);
        decided(reception, PreliminaryDecision.ALREADY_ONGOING);
        record(reception, Entry.fact("Oron är förd till den utredning som redan pågår.", Law.PRELIMINARY_ASSESSMENT));
    }

    /** Warns once that the last day is near; an extension does not warn again. */
    void warn(long receptionId) {
        var reception = receptions.get(receptionId);
        if (receptions.warned(receptionId)) {
            record(reception, new Entry(Entry.Kind.DEADLINE, "Förhandsbedömningen ska vara klar senast "
                    + Swedish.day(deadlines.preliminary(reception).lastDay()) + ".", Entry.AUTOMATIC, Law.PRELIMINARY_ASSESSMENT));
        }
    }

    /** A new last day, decided for exceptional reasons; the day of receipt stays what it was (SoL 20:2). */
    void extend(long receptionId, LocalDate to) {
        var reception = receptions.get(receptionId);
        deadlines.extendPreliminary(reception, to);
        record(reception, Entry.decision("Förhandsbedömningen är förlängd till " + Swedish.day(to) + ".", actor.id(), Law.PRELIMINARY_ASSESSMENT));
    }

    void decide(long receptionId, PreliminaryDecision decision) {
        var reception = receptions.get(receptionId);
        decided(reception, decision);
        record(reception, Entry.decision("Förhandsbedömning: " + decision.sentence(), actor.id(), Law.PRELIMINARY_ASSESSMENT));
    }

    /** The investigation that this reception led to is over: new concern is assessed anew. */
    void investigationEnded(long receptionId) {
        receptions.investigationClosed(receptionId);
    }

    private void decided(Reception reception, PreliminaryDecision decision) {
        receptions.decided(reception.id(), decision);
        deadlines.preliminaryMet(reception);
        if (decision == PreliminaryDecision.OPEN) {
            cases.stage(reception.caseNumber(), reception.authority(), "investigation");
        }
    }

    private void record(Reception reception, Entry entry) {
        timeline.record(reception.caseNumber(), reception.authority(), entry);
    }
}
