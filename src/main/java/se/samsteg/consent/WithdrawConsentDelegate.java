package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.CONSENT_PURPOSE;
import static se.samsteg.consent.ConsentVariables.WITHDRAWN_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;

/** Shuts the gate in the same transaction as the form, and closes open questions to the giver. */
@Component
class WithdrawConsentDelegate implements JavaDelegate {
    private final ConsentWithdrawals withdrawals;
    private final ConsentProcess questions;
    private final Contents contents;

    WithdrawConsentDelegate(ConsentWithdrawals withdrawals, ConsentProcess questions, Contents contents) {
        this.withdrawals = withdrawals;
        this.questions = questions;
        this.contents = contents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        withdrawals.withdraw(scope, CONSENT_PURPOSE.find(execution), WITHDRAWN_ON.of(execution), contents.text(scope, "withdrawalNote").orElse(null));
        questions.cancelQuestions(scope, CONSENT_PURPOSE.find(execution));
    }
}
