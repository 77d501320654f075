package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.WITHDRAWN_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Tells those who got something on the consent; with its day and giver, and no content. */
@Component
class InformRecipientsDelegate implements JavaDelegate {
    private final ConsentWithdrawals withdrawals;

    InformRecipientsDelegate(ConsentWithdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.inform(CaseScope.of(execution), WITHDRAWN_ON.of(execution));
    }
}
