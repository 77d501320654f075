package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_LABEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Lays a message and the consent's exceptions before the person who is to check them. */
@Component
class PresentExceptionsDelegate implements JavaDelegate {
    private final ExceptionChecks checks;

    PresentExceptionsDelegate(ExceptionChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var pupil = checks.present(CaseScope.of(execution), MESSAGE_ID.of(execution));
        PUPIL_ID.set(execution, pupil.id());
        PUPIL_LABEL.set(execution, pupil.label());
    }
}
