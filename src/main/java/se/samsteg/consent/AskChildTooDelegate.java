package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.CHILD_TO_ASK;
import static se.samsteg.consent.ConsentVariables.GIVERS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The child was found mature enough to decide too (OSL 12:3): it is asked after the guardians. */
@Component
class AskChildTooDelegate implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        GIVERS.set(execution, Giver.CHILD);
        CHILD_TO_ASK.set(execution, false);
    }
}
