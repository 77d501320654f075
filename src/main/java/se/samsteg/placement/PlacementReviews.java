package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** Reviews and their days: one is always due while a placement runs, and a late one is seen as late. */
@Service
@Transactional
class PlacementReviews {
    private static final String NEXT = "nextReview";
    private static final String START = "startAttendance";
    private final Reviews reviews;
    private final CaseDeadlines deadlines;
    private final StatutoryLimits limits;
    private final Clock clock;

    PlacementReviews(Reviews reviews, CaseDeadlines deadlines, StatutoryLimits limits, Clock clock) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    /** A principal has placed the pupil: the first weeks are looked at, and then the placement is reviewed. */
    void begin(CaseScope scope, LocalDate start, LocalDate review) {
        due(scope, start, review);
        deadlines.set(scope.caseNumber(), scope.authority(), limits.extended(START, start, lookedAtBy(start)));
    }

    private LocalDate lookedAtBy(LocalDate start) {
        return start.plus(limits.length(START, start)).plus(limits.length("checkStart", start));
    }

    /** @param next when the placement is reviewed again; empty when it ends @return the trend over terms */
    Trend record(CaseScope scope, Review review, Optional<LocalDate> next) {
        deadlines.meet(scope.caseNumber(), scope.authority(), NEXT, today());
        next.ifPresent(day -> due(scope, today(), day));
        return reviews.record(scope.caseNumber(), review);
    }

    void lookedAtStart(CaseScope scope) {
        deadlines.meet(scope.caseNumber(), scope.authority(), START, today());
    }

    /** Nothing is reviewed any more. */
    void end(CaseScope scope) {
        deadlines.meet(scope.caseNumber(), scope.authority(), NEXT, today());
        lookedAtStart(scope);
    }

    private void due(CaseScope scope, LocalDate from, LocalDate day) {
        deadlines.set(scope.caseNumber(), scope.authority(), limits.extended(NEXT, from, day));
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
