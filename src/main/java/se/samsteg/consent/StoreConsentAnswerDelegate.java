package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.CHILD_TO_ASK;
import static se.samsteg.consent.ConsentVariables.CONSENT_ROUND;
import static se.samsteg.consent.ConsentVariables.QUESTION_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;

/** Moves the answer from the form to the register of consents, in the name of who took it. */
@Component
class StoreConsentAnswerDelegate implements JavaDelegate {
    private final ConsentService consents;
    private final Contents contents;

    StoreConsentAnswerDelegate(ConsentService consents, Contents contents) {
        this.consents = consents;
        this.contents = contents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        var round = CONSENT_ROUND.of(execution);
        consents.answer(scope, round, AnswerFields.read(contents.take(scope, AnswerFields.NAMES)));
        CHILD_TO_ASK.set(execution, consents.childIsToBeAsked(round));
        QUESTION_SETTLED.set(execution, true);
    }
}
