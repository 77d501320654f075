package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.CHILD_CONSENT;
import static se.samsteg.investigation.InvestigationVariables.COMMITTEE_DECIDES;
import static se.samsteg.investigation.InvestigationVariables.GUARDIAN_CONSENT;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DECISION;
import static se.samsteg.investigation.InvestigationVariables.ONE_GUARDIAN;
import static se.samsteg.investigation.InvestigationVariables.PROPOSED_ON;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Finds out who may decide what is proposed. */
@Component
class RegisterProposalDelegate implements JavaDelegate {
    private final Proposals proposals;

    RegisterProposalDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decision = INVESTIGATION_DECISION.of(execution);
        var proposal = proposals.register(CaseScope.of(execution), PUPIL_ID.of(execution), decision, GUARDIAN_CONSENT.find(execution),
                CHILD_CONSENT.find(execution).orElse(false));
        ONE_GUARDIAN.set(execution.getProcessInstance(), proposal.oneGuardian());
        PROPOSED_ON.set(execution.getProcessInstance(), proposal.on());
        COMMITTEE_DECIDES.set(execution, proposal.oneGuardian() || decision.outOfHome());
    }
}
