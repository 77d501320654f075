package se.samsteg.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Begins and ends follow-ups. */
@Service
@Transactional
class FollowUpService {
    private final FollowUps followUps;
    private final StatutoryLimits limits;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Clock clock;

    FollowUpService(FollowUps followUps, StatutoryLimits limits, CaseFiles cases, Timeline timeline, Clock clock) {
        this.followUps = followUps;
        this.limits = limits;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Begins today.
     *
     * @param withoutIntervention nothing was granted: the follow-up may then last six months (SoL 23 kap.)
     * @return its last allowed day, if it has one
     */
    Optional<LocalDate> open(CaseScope scope, boolean outOfHome, boolean withoutIntervention) {
        var until = withoutIntervention
                ? Optional.of(limits.lastDay("followUpWithoutIntervention", today()).statutoryDay())
                : Optional.<LocalDate>empty();
        followUps.add(scope, today(), outOfHome, until);
        cases.stage(scope.caseNumber(), scope.authority(), "follow-up");
        until.ifPresent(day -> record(scope, "Uppföljning utan insats får pågå till " + Swedish.day(day) + ".", Law.FOLLOW_UP_AFTER_INVESTIGATION));
        return until;
    }

    void close(CaseScope scope) {
        followUps.close(scope, today());
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Insatsen eller uppföljningen är avslutad.", (String) null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
    }

    private void record(CaseScope scope, String sentence, Law law) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, law));
    }
}
