package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.COMMITTEE_DECIDES;
import static se.samsteg.investigation.InvestigationVariables.DECIDED_ON;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_CLOSED;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DECISION;
import static se.samsteg.investigation.InvestigationVariables.LVU_DECIDED;
import static se.samsteg.investigation.InvestigationVariables.ONE_GUARDIAN;
import static se.samsteg.investigation.InvestigationVariables.OUT_OF_HOME;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Puts the decision on record and closes the investigation; whoever still works on its time is relieved. */
@Component
class RecordInvestigationDecisionDelegate implements JavaDelegate {
    private final InvestigationDecisions decisions;

    RecordInvestigationDecisionDelegate(InvestigationDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decision = INVESTIGATION_DECISION.of(execution);
        decisions.record(CaseScope.of(execution), PUPIL_ID.of(execution), decision, ONE_GUARDIAN.of(execution),
                DECIDED_ON.find(execution).filter(day -> COMMITTEE_DECIDES.of(execution)));
        OUT_OF_HOME.set(execution, decision.outOfHome());
        LVU_DECIDED.set(execution, decision == InvestigationDecision.LVU);
        INVESTIGATION_CLOSED.set(execution, true);
    }
}
