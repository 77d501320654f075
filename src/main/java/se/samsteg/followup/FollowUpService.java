package se.samsteg.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Begins and ends follow-ups, and keeps the limits of law that run in them. */
@Service
@Transactional
class FollowUpService {
    static final String PLAN = "implementationPlan";
    static final String RECONSIDERATION = "reconsideration";
    private static final String WITHOUT_INTERVENTION = "followUpWithoutIntervention";
    private final FollowUps followUps;
    private final StatutoryLimits limits;
    private final CaseDeadlines deadlines;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Clock clock;

    FollowUpService(FollowUps followUps, StatutoryLimits limits, CaseDeadlines deadlines, CaseFiles cases, Timeline timeline, Clock clock) {
        this.followUps = followUps;
        this.limits = limits;
        this.deadlines = deadlines;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param until the last day on which it may go on, if it has one */
    record Opened(LocalDate on, Optional<LocalDate> until) {
    }

    /**
     * Begins today.
     *
     * @param placed              the child is placed outside the home: the care is looked at every sixth month (SoL 22:15)
     * @param withoutIntervention nothing was granted: the follow-up may then last six months (SoL 23 kap.)
     */
    Opened open(CaseScope scope, boolean placed, boolean withoutIntervention) {
        var until = withoutIntervention ? Optional.of(begin(scope, WITHOUT_INTERVENTION)) : Optional.<LocalDate>empty();
        followUps.add(scope, today(), placed, until);
        cases.stage(scope.caseNumber(), scope.authority(), "follow-up");
        if (placed) {
            begin(scope, RECONSIDERATION);
        }
        until.ifPresentOrElse(day -> record(scope, "Uppföljning utan insats får pågå till och med " + Swedish.day(day) + ".",
                Law.FOLLOW_UP_AFTER_INVESTIGATION), () -> begin(scope, PLAN));
        return new Opened(today(), until);
    }

    /** @return the statutory day on which the limit ends */
    private LocalDate begin(CaseScope scope, String limit) {
        var deadline = limits.lastDay(limit, today());
        deadlines.set(scope.caseNumber(), scope.authority(), deadline);
        return deadline.statutoryDay();
    }

    void planWritten(CaseScope scope) {
        meet(scope, PLAN, today());
    }

    /** @return the day from which the next six months run */
    LocalDate careReviewed(CaseScope scope, FollowUpVariables.CareReview kind, boolean careEnds) {
        meet(scope, RECONSIDERATION, today());
        followUps.addReview(scope, kind, careEnds, today());
        if (!careEnds) {
            begin(scope, RECONSIDERATION);
        }
        record(scope, (kind == FollowUpVariables.CareReview.REASSESS ? "Vården har omprövats" : "Vården har övervägts")
                + (careEnds ? ", och den ska upphöra." : ", och den fortsätter."),
                kind == FollowUpVariables.CareReview.REASSESS ? Law.LVU_REVIEW : Law.CARE_REVIEW);
        return today();
    }

    void close(CaseScope scope) {
        end(scope, today());
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Insatsen eller uppföljningen är avslutad.", (String) null));
    }

    /** The last allowed day has passed: nobody may follow the child's situation any more. */
    void timeOver(CaseScope scope, LocalDate until) {
        end(scope, until);
        record(scope, "Uppföljningen utan insats avslutades, eftersom den får pågå högst till och med " + Swedish.day(until) + ".",
                Law.FOLLOW_UP_AFTER_INVESTIGATION);
    }

    private void end(CaseScope scope, LocalDate on) {
        followUps.close(scope, on);
        meet(scope, WITHOUT_INTERVENTION, on);
        meet(scope, RECONSIDERATION, on);
        meet(scope, PLAN, on);
    }

    private void meet(CaseScope scope, String limit, LocalDate on) {
        deadlines.meet(scope.caseNumber(), scope.authority(), limit, on);
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }

    private void record(CaseScope scope, String sentence, Law law) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, law));
    }
}
