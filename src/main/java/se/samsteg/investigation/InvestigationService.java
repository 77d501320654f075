package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.Deadline;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Swedish;

/** Opens and closes investigations. One is open at a time in a case and authority. */
@Service
@Transactional
class InvestigationService {
    static final String LIMIT = "investigation";

    private final Investigations investigations;
    private final Parties parties;
    private final StatutoryLimits limits;
    private final CaseDeadlines deadlines;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Clock clock;

    InvestigationService(Investigations investigations, Parties parties, StatutoryLimits limits, CaseDeadlines deadlines,
                         CaseFiles cases, Timeline timeline, Clock clock) {
        this.investigations = investigations;
        this.parties = parties;
        this.limits = limits;
        this.deadlines = deadlines;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Opens an investigation today; by law it has four months from then (SoL 20:3). */
    Investigation open(CaseScope scope, long pupilId) {
        var deadline = limits.lastDay(LIMIT, today());
        deadlines.set(scope.caseNumber(), scope.authority(), deadline);
        cases.stage(scope.caseNumber(), scope.authority(), LIMIT);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Utredning inledd, klar senast "
                + Swedish.day(deadline.lastDay()) + ".", deadline.legalReference()));
        var investigation = investigations.add(scope, deadline.from(), deadline.statutoryDay());
        parties.begin(investigation, pupilId);
        return investigation;
    }

    /** The open investigation. @throws Refusal when none is: information is asked for only while one is (SoL 20:6) */
    Investigation required(CaseScope scope) {
        return investigations.open(scope)
                .orElseThrow(() -> new Refusal("caseNumber", "Ingen utredning pågår i ärendet."));
    }

    /** Both last days of the open investigation, as extended last. */
    Deadline deadline(CaseScope scope, Investigation investigation) {
        return deadlines.running(scope.caseNumber(), scope.authority(), LIMIT)
                .map(running -> limits.extended(running, investigation.dueOn()))
                .orElseGet(() -> limits.extended(LIMIT, investigation.openedOn(), investigation.dueOn()));
    }

    void informing(CaseScope scope, Informing state, String decidedBy) {
        investigations.informing(required(scope), state, decidedBy);
    }

    /** Whether no reason stands against telling the parties that it is open. */
    boolean mayTell(CaseScope scope) {
        return informing(scope.caseNumber(), scope.authority()).filter(Informing.TOLD::equals).isPresent();
    }

    /** Whether the parties know of the latest one; empty as long as nobody was to be told. */
    Optional<Informing> informing(CaseNumber number, Authority authority) {
        return investigations.informing(number, authority);
    }

    /** Ends it; after its last day the decision counts all the same, and is recorded as late. The school owes no answer any more. */
    void close(CaseScope scope, InvestigationDecision decision, LocalDate decidedOn, Entry entry) {
        var investigation = required(scope);
        var lastDay = deadline(scope, investigation).lastDay();
        investigations.close(investigation, decision, decidedOn);
        deadlines.meet(scope.caseNumber(), scope.authority(), LIMIT, decidedOn);
        deadlines.meet(scope.caseNumber(), scope.authority(), SchoolContact.LIMIT, today());
        timeline.record(scope.caseNumber(), scope.authority(), entry);
        if (decidedOn.isAfter(lastDay)) {
            timeline.record(scope.caseNumber(), scope.authority(), new Entry(Entry.Kind.DEADLINE,
                    "Beslutet kom för sent: utredningen skulle ha varit klar senast " + Swedish.day(lastDay) + ".", Entry.AUTOMATIC, Law.INVESTIGATION));
        }
    }

    LocalDate today() {
        return IsoTime.today(clock);
    }
}
