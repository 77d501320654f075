package se.samsteg.investigation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/**
 * Sees an investigation that begins so soon after another of the same child that its time limit may be dodged: whoever ends
 * one to open the next lets the four months mean nothing (JO 2565-2016).
 */
@Service
@Transactional
class Restarts {
    private final Investigations investigations;
    private final StatutoryLimits limits;
    private final Timeline timeline;
    private final Actor actor;

    Restarts(Investigations investigations, StatutoryLimits limits, Timeline timeline, Actor actor) {
        this.investigations = investigations;
        this.limits = limits;
        this.timeline = timeline;
        this.actor = actor;
    }

    /** Whether the one before ended shortly ago, without an intervention or too late; then that stands in the timeline. */
    boolean find(CaseScope scope, Investigation opened, long pupilId) {
        var before = investigations.before(opened, scope.authority(), pupilId).filter(earlier -> isRecent(earlier, opened))
                .filter(earlier -> earlier.outcome() == InvestigationDecision.NO_INTERVENTION || wasLate(earlier));
        before.ifPresent(earlier -> {
            investigations.restarted(opened, earlier.decided());
            record(scope, new Entry(Entry.Kind.DEADLINE, "Den förra utredningen avslutades " + Swedish.day(earlier.decided())
                    + (earlier.outcome() == InvestigationDecision.NO_INTERVENTION ? " utan insats" : " för sent")
                    + ". Enhetschefen granskar om den nya kringgår tidsfristen.", Entry.AUTOMATIC, Law.INVESTIGATION, Law.RESTARTED_INVESTIGATION));
        });
        return before.isPresent();
    }

    /** The supervisor's judgement; the reason is content of the case. */
    void judge(CaseScope scope, RestartJudgement judgement) {
        investigations.judgeRestart(scope, judgement, actor.id());
        record(scope, Entry.decision(judgement == RestartJudgement.JUSTIFIED
                ? "Den nya utredningen är motiverad av något nytt; skälen finns i granskningen."
                : "Den nya utredningen kringgår tidsfristen; vad som görs åt det finns i granskningen.", actor.id(), Law.RESTARTED_INVESTIGATION));
    }

    private boolean isRecent(KeptInvestigation earlier, Investigation opened) {
        return !limits.lastDay("restartedInvestigation", earlier.decided()).statutoryDay().isBefore(opened.openedOn());
    }

    private boolean wasLate(KeptInvestigation earlier) {
        var ended = earlier.investigation();
        return earlier.decided().isAfter(limits.extended(InvestigationService.LIMIT, ended.openedOn(), ended.dueOn()).lastDay());
    }

    private void record(CaseScope scope, Entry entry) {
        timeline.record(scope.caseNumber(), scope.authority(), entry);
    }
}
