package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.EXCEPTION_CHECK;
import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Keeps what the named person found of the consent's exceptions. */
@Component
class RecordExceptionCheckDelegate implements JavaDelegate {
    private final ExceptionChecks checks;

    RecordExceptionCheckDelegate(ExceptionChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.settle(CaseScope.of(execution), MESSAGE_ID.of(execution), EXCEPTION_CHECK.of(execution));
    }
}
