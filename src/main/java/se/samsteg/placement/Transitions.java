package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** The way from the group to gymnasiet: who ends grade 9 leaves with the school year, with a plan for it. */
@Service
@Transactional
class Transitions {
    private static final String LIMIT = "transitionPlanning";
    private final ReviewDays days;
    private final StatutoryLimits limits;
    private final CaseDeadlines deadlines;
    private final Timeline timeline;
    private final Clock clock;

    Transitions(ReviewDays days, StatutoryLimits limits, CaseDeadlines deadlines, Timeline timeline, Clock clock) {
        this.days = days;
        this.limits = limits;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param on the last day in compulsory school; empty when no grade is known @param near it is time to plan for it */
    record Leaving(Optional<LocalDate> on, boolean near) {
    }

    /** Looks at the pupil's grade as it is now: somebody may have repeated a year since the placement was decided. */
    Leaving look(CaseScope scope, long pupilId) {
        var on = days.leavesOn(pupilId);
        var near = on.filter(last -> !today().isBefore(last.minus(limits.length(LIMIT, today()))));
        near.ifPresent(last -> {
            deadlines.set(scope.caseNumber(), scope.authority(), limits.extended(LIMIT, today(), last));
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(
                    "Eleven slutar grundskolan " + Swedish.day(last) + ", och placeringen upphör då. Övergången till gymnasiet planeras.", Law.SCHOOL_END));
        });
        return new Leaving(on, near.isPresent());
    }

    /** The placement is over, with this plan or with one for a return. */
    void end(CaseScope scope) {
        deadlines.meet(scope.caseNumber(), scope.authority(), LIMIT, today());
    }

    void planned(CaseScope scope) {
        end(scope);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Övergången till gymnasiet är planerad.", Law.PLACEMENT_ROUTINE));
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
