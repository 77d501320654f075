package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Swedish;

/** Opens, extends and closes investigations. One is open at a time in a case and authority. */
@Service
@Transactional
class InvestigationService {
    private static final String LIMIT = "investigation";

    private final Investigations investigations;
    private final StatutoryLimits limits;
    private final CaseDeadlines deadlines;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Contents contents;
    private final Clock clock;

    InvestigationService(Investigations investigations, StatutoryLimits limits, CaseDeadlines deadlines,
                         CaseFiles cases, Timeline timeline, Contents contents, Clock clock) {
        this.investigations = investigations;
        this.limits = limits;
        this.deadlines = deadlines;
        this.cases = cases;
        this.timeline = timeline;
        this.contents = contents;
        this.clock = clock;
    }

    /** Opens an investigation today; by law it has four months from then (SoL 20:3). */
    Investigation open(CaseScope scope) {
        var deadline = limits.lastDay(LIMIT, today());
        deadlines.set(scope.caseNumber(), scope.authority(), deadline);
        cases.stage(scope.caseNumber(), scope.authority(), LIMIT);
        record(scope, "Utredning inledd, klar senast " + Swedish.day(deadline.lastDay()) + ".", deadline.legalReference());
        return investigations.add(scope, deadline.from(), deadline.statutoryDay());
    }

    /**
     * Gives the open investigation a later last day; the reason is in the content.
     *
     * @throws Refusal when none is open, or the day is not later than the present one
     */
    Investigation extend(CaseScope scope, LocalDate to) {
        var before = required(scope);
        var after = before.extendTo(to);
        investigations.extend(before, after, today(), contents.text(scope, "extensionReason").orElse(""));
        var deadline = deadlines.running(scope.caseNumber(), scope.authority(), LIMIT)
                .map(running -> limits.extended(running, after.dueOn()))
                .orElseGet(() -> limits.extended(LIMIT, after.openedOn(), after.dueOn()));
        deadlines.set(scope.caseNumber(), scope.authority(), deadline);
        record(scope, "Utredningstiden förlängd till " + Swedish.day(deadline.lastDay()) + ".", deadline.legalReference());
        return after;
    }

    /** The open investigation. @throws Refusal when none is: information is asked for only while one is (SoL 20:6) */
    Investigation required(CaseScope scope) {
        return investigations.open(scope)
                .orElseThrow(() -> new Refusal("caseNumber", "Ingen utredning pågår i ärendet."));
    }

    void close(CaseScope scope, InvestigationDecision decision, LocalDate decidedOn) {
        investigations.close(required(scope), decision, decidedOn);
        deadlines.meet(scope.caseNumber(), scope.authority(), LIMIT, decidedOn);
        timeline.record(scope.caseNumber(), scope.authority(),
                decision.entry());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
    }

    private void record(CaseScope scope, String sentence, String legalGround) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, legalGround));
    }
}
