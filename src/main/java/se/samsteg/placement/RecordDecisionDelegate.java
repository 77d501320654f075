package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.DECIDED_ON;
import static se.samsteg.placement.PlacementVariables.DECISION;
import static se.samsteg.placement.PlacementVariables.GROUP_CODE;
import static se.samsteg.placement.PlacementVariables.LEAVES_ON;
import static se.samsteg.placement.PlacementVariables.PLACEMENT_START;
import static se.samsteg.placement.PlacementVariables.REVIEW_DATE;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.placement.PlacementDecisions.Outcome;
import se.samsteg.shared.CaseScope;

/** In the transaction of the decision, so that the document says who decided. */
@Component
class RecordDecisionDelegate implements JavaDelegate {
    private final PlacementDecisions decisions;

    RecordDecisionDelegate(PlacementDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var recorded = decisions.record(CaseScope.of(execution), PUPIL_ID.of(execution), new Outcome(DECISION.of(execution),
                GROUP_CODE.of(execution), PLACEMENT_START.find(execution), REVIEW_DATE.find(execution)));
        DECIDED_ON.set(execution, recorded.decidedOn());
        LEAVES_ON.set(execution, recorded.leavesOn().orElse(null));
    }
}
