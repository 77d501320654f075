package se.samsteg.consent;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Reminds a silent giver; the question stays open. */
@Component
class RemindGiverDelegate implements JavaDelegate {
    private final ConsentService consents;

    RemindGiverDelegate(ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consents.remind(CaseScope.of(execution), PUPIL_ID.of(execution));
    }
}
