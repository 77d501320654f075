package se.samsteg.protection;

import static se.samsteg.protection.HandlerNamingVariables.HANDLER;
import static se.samsteg.protection.HandlerNamingVariables.HANDLERS_MISSING;
import static se.samsteg.protection.HandlerNamingVariables.MISSING_ROLES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Names whom the supervisor has chosen, and sees whether somebody is still missing. */
@Component
class RecordHandlerDelegate implements JavaDelegate {
    private final AskedNaming asked;

    RecordHandlerDelegate(AskedNaming asked) {
        this.asked = asked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        var missing = asked.name(scope, HANDLER.find(execution).orElse(null));
        HANDLER.set(execution, null);
        MISSING_ROLES.set(execution, missing.roles());
        HANDLERS_MISSING.set(execution, missing.anybody());
    }
}
