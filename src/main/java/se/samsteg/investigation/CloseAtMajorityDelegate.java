package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_CLOSED;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DECISION;
import static se.samsteg.investigation.InvestigationVariables.OUT_OF_HOME;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Closes an investigation that somebody of age does not want; for the caller it ended without an intervention. */
@Component
class CloseAtMajorityDelegate implements JavaDelegate {
    private final InvestigationDecisions decisions;

    CloseAtMajorityDelegate(InvestigationDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.closeAtMajority(CaseScope.of(execution), PUPIL_ID.of(execution));
        INVESTIGATION_DECISION.set(execution, InvestigationDecision.NO_INTERVENTION);
        OUT_OF_HOME.set(execution, false);
        INVESTIGATION_CLOSED.set(execution, true);
    }
}
