package se.samsteg.sip;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Records that plans have been followed up. */
@Service
@Transactional
class SipFollowUps {
    private final Sips sips;
    private final Timeline timeline;
    private final CaseDeadlines deadlines;
    private final Actor actor;
    private final SipClock clock;

    SipFollowUps(Sips sips, Timeline timeline, CaseDeadlines deadlines, Actor actor, SipClock clock) {
        this.sips = sips;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.actor = actor;
        this.clock = clock;
    }

    void record(CaseScope scope, PlanCourse course) {
        sips.workedOnBy(sips.get(scope), author(actor));
        deadlines.meet(scope.caseNumber(), scope.authority(), SipPlans.LIMIT, clock.today());
        timeline.record(scope.caseNumber(), scope.authority(), Entry.decision("Planen är uppföljd och " + course.words() + ".", actor.id(), Law.SIP_PLAN));
    }

    static Sip.Author author(Actor actor) {
        return actor.person().map(id -> new Sip.Author(id, actor.name().orElse(id))).orElse(Sip.Author.SYSTEM);
    }
}
