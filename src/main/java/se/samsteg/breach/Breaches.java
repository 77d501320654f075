package se.samsteg.breach;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.Deadline;
import se.samsteg.deadline.LimitNames;
import se.samsteg.deadline.WatchedDeadlines;
import se.samsteg.deadline.WatchedDeadlines.Stage;
import se.samsteg.deadline.WatchedDeadlines.Watched;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** What is told of a limit at each stage, each in a transaction of its own and only once. */
@Service
class Breaches {
    /** Their own models ask the supervisor, and warn the case worker with a task or a line. */
    private static final Set<String> WATCHED_BY_THEIR_MODELS = Set.of("preliminaryAssessment", "investigation");

    private final WatchedDeadlines deadlines;
    private final BreachProcess process;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final Timeline timeline;
    private final Clock clock;

    Breaches(WatchedDeadlines deadlines, BreachProcess process, CaseFiles cases, PupilRegistry pupils, Timeline timeline, Clock clock) {
        this.deadlines = deadlines;
        this.process = process;
        this.cases = cases;
        this.pupils = pupils;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void tell(Watched limit, Stage stage) {
        if (!deadlines.note(limit.id(), stage, IsoTime.today(clock))) {
            return;
        }
        var ownModel = WATCHED_BY_THEIR_MODELS.contains(limit.deadline().limit());
        if (stage == Stage.STATUTORY_DAY) {
            timeline.record(limit.caseNumber(), limit.authority(), new Entry(Entry.Kind.DEADLINE, statutory(limit.deadline()), Entry.AUTOMATIC, Law.COMPUTED_TIME));
        } else if (stage == Stage.BROKEN || !ownModel) {
            timeline.record(limit.caseNumber(), limit.authority(), new Entry(Entry.Kind.DEADLINE,
                    stage == Stage.NEAR ? near(limit.deadline()) : broken(limit.deadline()), limit.deadline().legalReference(), Entry.AUTOMATIC));
        }
        if (stage == Stage.BROKEN && !ownModel) {
            var file = cases.find(limit.caseNumber()).orElseThrow();
            process.begin(limit, file, pupils.get(file.pupilId()).label());
        }
    }

    /** Keeps why the limit was passed. @return whether what it demands has been done since */
    @Transactional
    public boolean explain(CaseScope scope, long deadline, BreachCause cause) {
        deadlines.explain(deadline, cause.name());
        var limit = deadlines.find(deadline).map(Deadline::limit).map(LimitNames::of).orElseThrow();
        timeline.record(scope.caseNumber(), scope.authority(),
                new Entry(Entry.Kind.DEADLINE, "Chefen har följt upp den passerade fristen: " + Swedish.inside(limit) + ".", Entry.AUTOMATIC, Law.SUPERVISOR_ROUTINE));
        return isSettled(deadline);
    }

    @Transactional(readOnly = true)
    public boolean isSettled(long deadline) {
        return deadlines.isSettled(deadline);
    }

    private static String near(Deadline deadline) {
        return "Fristen närmar sig: " + name(deadline) + " ska vara klar senast " + Swedish.day(deadline.lastDay()) + ".";
    }

    private static String statutory(Deadline deadline) {
        return "Lagens sista dag har kommit: " + name(deadline) + ". Det får göras till och med nästa vardag, " + Swedish.day(deadline.lastDay()) + ".";
    }

    private static String broken(Deadline deadline) {
        return "Fristen har passerats: " + name(deadline) + " skulle ha varit klar " + Swedish.day(deadline.lastDay()) + ".";
    }

    private static String name(Deadline deadline) {
        return Swedish.inside(LimitNames.of(deadline.limit()));
    }
}
