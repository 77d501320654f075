package se.samsteg.reception;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Records what is assessed and decided from receipt to the end of an investigation. */
@Service
@Transactional
class Assessments {
    private final Receptions receptions;
    private final Courses courses;
    private final ReceptionDeadlines deadlines;
    private final LaterTexts texts;
    private final ReceptionProcess process;
    private final InvestigationNewsProcess investigations;
    private final PupilRegistry registry;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Actor actor;

    Assessments(Receptions receptions, Courses courses, ReceptionDeadlines deadlines, LaterTexts texts, ReceptionProcess process,
                InvestigationNewsProcess investigations, PupilRegistry registry, CaseFiles cases, Timeline timeline, Actor actor) {
        this.receptions = receptions;
        this.courses = courses;
        this.deadlines = deadlines;
        this.texts = texts;
        this.process = process;
        this.investigations = investigations;
        this.registry = registry;
        this.cases = cases;
        this.timeline = timeline;
        this.actor = actor;
    }

    void noticeAnswered(long receptionId) {
        courses.noticeAnswered(receptionId);
        follow(receptions.get(receptionId));
    }

    /**
     * Records the protection assessment, a "no" as well (SoL 20:1).
     *
     * @return whether the authority already investigates the child, so that the concern belongs there
     */
    boolean protection(long receptionId, boolean immediate) {
        courses.protectionAssessed(receptionId, immediate);
        var reception = receptions.get(receptionId);
        follow(reception);
        record(reception, Entry.decision(immediate ? "Skyddsbedömning: barnet behöver omedelbart skydd."
                : "Skyddsbedömning: barnet behöver inte omedelbart skydd.", actor.id(), Law.PROTECTION_ASSESSMENT));
        return receptions.investigated(reception.authority(), reception.pupilId()).isPresent();
    }

    /** The concern becomes a part of the investigation that is already open: nothing is assessed twice. */
    void attach(long receptionId) {
        attach(receptions.get(receptionId), false);
    }

    private void attach(Reception reception, boolean answerWithheld) {
        receptions.investigated(reception.authority(), reception.pupilId()).ifPresent(open -> texts.attach(reception, open));
        investigations.tell(reception.authority(), reception.pupilId());
        decided(reception, PreliminaryDecision.ALREADY_ONGOING, answerWithheld);
        record(reception, Entry.fact("Oron är förd till den utredning som redan pågår.", Law.PRELIMINARY_ASSESSMENT));
    }

    /** Warns once of each last day: again when it was extended. */
    void warn(long receptionId) {
        var reception = receptions.get(receptionId);
        var end = deadlines.current(reception);
        if (courses.warned(receptionId, end.statutoryDay())) {
            record(reception, new Entry(Entry.Kind.DEADLINE, "Förhandsbedömningen ska vara klar senast "
                    + Swedish.day(end.lastDay()) + ".", Entry.AUTOMATIC, Law.PRELIMINARY_ASSESSMENT));
        }
    }

    /** A new last day, decided for exceptional reasons; the day of receipt stays what it was (SoL 20:2). */
    void extend(long receptionId, LocalDate to) {
        var before = receptions.get(receptionId);
        courses.extended(receptionId, deadlines.current(before).statutoryDay(), to, actor.id());
        follow(before);
        texts.extended(before, to);
        process.moveEnd(before);
        record(before, Entry.decision("Förhandsbedömningen är förlängd till " + Swedish.day(to) + " av synnerliga skäl.",
                actor.id(), Law.PRELIMINARY_ASSESSMENT));
    }

    /**
     * A child has one investigation at a time: a second one, opened for a second report, would give the first more time
     * than its four months (SoL 20:3).
     *
     * @return what was decided in fact: already ongoing, when another report has led to an investigation meanwhile
     */
    PreliminaryDecision decide(long receptionId, PreliminaryDecision decision, boolean answerWithheld) {
        var reception = receptions.get(receptionId);
        registry.hold(reception.pupilId());
        if (decision != PreliminaryDecision.NOT_OPEN && receptions.investigated(reception.authority(), reception.pupilId()).isPresent()) {
            attach(reception, answerWithheld);
            return PreliminaryDecision.ALREADY_ONGOING;
        }
        decided(reception, decision, answerWithheld);
        record(reception, Entry.decision("Förhandsbedömning: " + decision.sentence(), actor.id(), Law.PRELIMINARY_ASSESSMENT));
        if (decision == PreliminaryDecision.ALREADY_ONGOING) {
            record(reception, Entry.fact("Utredningen som pågår finns inte hos er i systemet. Se till att den som utreder får veta av oron.",
                    Law.PRELIMINARY_ASSESSMENT));
        }
        return decision;
    }

    /** The investigation that this reception led to is over: new concern is assessed anew. */
    void investigationEnded(long receptionId) {
        courses.investigationClosed(receptionId);
    }

    private void decided(Reception reception, PreliminaryDecision decision, boolean answerWithheld) {
        courses.decided(reception.id(), decision, answerWithheld);
        follow(reception);
        if (decision == PreliminaryDecision.OPEN) {
            cases.stage(reception.caseNumber(), reception.authority(), "investigation");
        }
    }

    private void follow(Reception reception) {
        deadlines.follow(reception.caseNumber(), reception.authority());
    }

    private void record(Reception reception, Entry entry) {
        timeline.record(reception.caseNumber(), reception.authority(), entry);
    }
}
