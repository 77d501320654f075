package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.DECIDED_ON;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_CLOSED;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DECISION;
import static se.samsteg.investigation.InvestigationVariables.OUT_OF_HOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.CaseVariables;

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
        decisions.record(CaseScope.of(execution), CaseVariables.PUPIL_ID.of(execution), decision,
                DECIDED_ON.find(execution).filter(day -> decision.outOfHome()));
        OUT_OF_HOME.set(execution, decision.outOfHome());
        INVESTIGATION_CLOSED.set(execution, true);
    }
}
