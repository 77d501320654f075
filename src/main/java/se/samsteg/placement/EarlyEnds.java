package se.samsteg.placement;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;

/** Ends a placement before its next review; the return is planned as after a review. */
@Service
@Transactional
class EarlyEnds {
    private final CaseFiles cases;
    private final PlacementProcess process;
    private final PlacementDecisions decisions;

    EarlyEnds(CaseFiles cases, PlacementProcess process, PlacementDecisions decisions) {
        this.cases = cases;
        this.process = process;
        this.decisions = decisions;
    }

    /** @throws Refusal when no placement runs in the case: of two who end it at once the second has nothing to end */
    void stop(CaseScope scope, long pupilId) {
        cases.hold(scope.caseNumber());
        if (!process.isRunning(scope.caseNumber())) {
            throw new Refusal(List.of(new Fault("caseNumber", "Ingen placering pågår i det ärendet, eller så avslutas den redan.", Law.PLACEMENT_DECISION)));
        }
        decisions.recordEarlyEnd(scope, pupilId);
        process.stop(scope.caseNumber());
    }
}
