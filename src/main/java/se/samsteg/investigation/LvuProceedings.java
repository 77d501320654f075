package se.samsteg.investigation;

import static se.samsteg.investigation.LvuVariables.CARE_DECIDED_ON;
import static se.samsteg.investigation.LvuVariables.CARE_ENFORCED_ON;
import static se.samsteg.investigation.LvuVariables.CARE_KIND;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.investigation.LvuVariables.Application;
import se.samsteg.investigation.LvuVariables.Submission;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.OwnProcesses;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Swedish;

/** What follows on care without consent: the decision goes before the court, and care is applied for, each in its time (LVU 7–9 §§). */
@Service
@Transactional
class LvuProceedings {
    private static final String PROCESS = "investigation-lvu";
    private static final String SUBMISSION = "lvuSubmission";
    private static final String APPLICATION = "lvuApplication";
    /** Without an immediate care no statute sets a time: the committee's decision is carried out as its routine says. */
    private static final String PLAIN_APPLICATION = "careApplication";

    private final LvuCares cares;
    private final StatutoryLimits limits;
    private final CaseDeadlines deadlines;
    private final Timeline timeline;
    private final OwnProcesses processes;
    private final Actor actor;

    LvuProceedings(LvuCares cares, StatutoryLimits limits, CaseDeadlines deadlines, Timeline timeline,
                   OwnProcesses processes, Actor actor) {
        this.cares = cares;
        this.limits = limits;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.processes = processes;
        this.actor = actor;
    }

    /** Whether care that was decided on is still on its way to the court: nothing is begun twice. */
    boolean isRunning(CaseScope scope) {
        return cares.of(scope.caseNumber(), scope.authority()).stream().anyMatch(care -> care.appliedOn().isEmpty() && care.endedOn().isEmpty());
    }

    /** Starts the process that follows on the committee's decision, unless immediate care has started it before. */
    void start(CaseScope scope, Optional<LvuCare.Kind> kind, LocalDate decidedOn, Optional<LocalDate> enforcedOn) {
        if (isRunning(scope)) {
            return;
        }
        var fields = new HashMap<String, Object>(Map.of(CARE_DECIDED_ON.name(), decidedOn.toString()));
        kind.ifPresent(decided -> fields.put(CARE_KIND.name(), CARE_KIND.encode(decided)));
        enforcedOn.ifPresent(day -> fields.put(CARE_ENFORCED_ON.name(), day.toString()));
        processes.start(scope, PROCESS, fields);
    }

    /** @throws Refusal when one is running already */
    LvuCare begin(CaseScope scope, LvuCare.Kind kind, LocalDate decidedOn, Optional<LocalDate> enforcedOn) {
        if (isRunning(scope)) {
            throw new Refusal("caseNumber", "Ett beslut om vård enligt LVU är redan på väg till rätten i ärendet.");
        }
        var care = cares.add(scope, kind, decidedOn, enforcedOn);
        if (care.isImmediate()) {
            deadlines.set(scope.caseNumber(), scope.authority(), limits.lastDay(SUBMISSION, decidedOn));
            deadlines.set(scope.caseNumber(), scope.authority(), limits.lastDay(APPLICATION, care.applicationFrom()));
            record(scope, Entry.decision("Utskottet har beslutat om omedelbart omhändertagande " + Swedish.day(decidedOn) + ".", "Utskottet",
                    Law.LVU_IMMEDIATE, Law.SUBCOMMITTEE_LVU));
        } else {
            deadlines.set(scope.caseNumber(), scope.authority(), limits.lastDay(PLAIN_APPLICATION, decidedOn));
        }
        return care;
    }

    /** Brings the decision before the court, or says that the care has ended. @return whether it has */
    boolean submitted(CaseScope scope, long careId, Submission what, LocalDate on) {
        switch (what) {
            case SUBMITTED -> submit(scope, careId, on);
            case CARE_ENDED -> end(scope, careId, on);
        }
        return what == Submission.CARE_ENDED;
    }

    /** Applies for care, or says why not yet or never. @param on until when the court has given time, if it has. @return whether it has */
    boolean applied(CaseScope scope, long careId, Application what, LocalDate on) {
        switch (what) {
            case APPLIED -> apply(scope, careId, on);
            case EXTENDED -> extend(scope, careId, on);
            case CARE_ENDED -> end(scope, careId, on);
        }
        return what == Application.EXTENDED;
    }

    /** Brought before the court too late, the decision has ceased to hold by then. */
    private void submit(CaseScope scope, long careId, LocalDate on) {
        var late = isLate(scope, SUBMISSION, on);
        cares.submitted(careId, on);
        deadlines.meet(scope.caseNumber(), scope.authority(), SUBMISSION, on);
        record(scope, Entry.decision("Omhändertagandet är underställt förvaltningsrätten " + Swedish.day(on) + ".", actor.id(), Law.LVU_SUBMISSION));
        if (late) {
            record(scope, new Entry(Entry.Kind.DEADLINE, "Underställningen kom för sent: omhändertagandet har upphört att gälla.", Entry.AUTOMATIC,
                    Law.LVU_SUBMISSION));
        }
    }

    private void apply(CaseScope scope, long careId, LocalDate on) {
        var limit = applicationLimit(careId);
        var late = isLate(scope, limit, on);
        cares.applied(careId, on);
        deadlines.meet(scope.caseNumber(), scope.authority(), limit, on);
        record(scope, Entry.decision("Ansökan om vård är inlämnad till förvaltningsrätten " + Swedish.day(on) + ".", actor.id(), Law.LVU, Law.LVU_APPLICATION));
        if (late && limit.equals(APPLICATION)) {
            record(scope, new Entry(Entry.Kind.DEADLINE, "Ansökan kom för sent: omhändertagandet har upphört att gälla.", Entry.AUTOMATIC, Law.LVU_ENDS));
        }
    }

    /** The court has given more time to apply (LVU 8 §). */
    private void extend(CaseScope scope, long careId, LocalDate to) {
        deadlines.running(scope.caseNumber(), scope.authority(), applicationLimit(careId))
                .ifPresent(running -> deadlines.set(scope.caseNumber(), scope.authority(), limits.extended(running, to)));
        record(scope, Entry.decision("Tiden för ansökan är förlängd till " + Swedish.day(to) + " av förvaltningsrätten.", actor.id(), Law.LVU_APPLICATION));
    }

    /** It ended before an application: the court did not confirm it, or the committee itself ended it, or does not apply after all. */
    private void end(CaseScope scope, long careId, LocalDate on) {
        cares.ended(careId, on);
        deadlines.meet(scope.caseNumber(), scope.authority(), SUBMISSION, on);
        deadlines.meet(scope.caseNumber(), scope.authority(), applicationLimit(careId), on);
        record(scope, cares.get(careId).isImmediate()
                ? Entry.decision("Omhändertagandet har upphört " + Swedish.day(on) + "; skälet finns i ärendet.", actor.id(), Law.LVU_ENDS)
                : Entry.decision("Ingen ansökan om vård görs, beslutat " + Swedish.day(on) + "; skälet finns i ärendet.", actor.id(), Law.LVU));
    }

    private String applicationLimit(long careId) {
        return cares.get(careId).isImmediate() ? APPLICATION : PLAIN_APPLICATION;
    }

    private boolean isLate(CaseScope scope, String limit, LocalDate on) {
        return deadlines.running(scope.caseNumber(), scope.authority(), limit).filter(running -> on.isAfter(running.lastDay())).isPresent();
    }

    private void record(CaseScope scope, Entry entry) {
        timeline.record(scope.caseNumber(), scope.authority(), entry);
    }
}
