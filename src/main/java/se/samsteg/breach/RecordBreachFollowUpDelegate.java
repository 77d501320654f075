package se.samsteg.breach;

import static se.samsteg.breach.BreachVariables.BREACH_CAUSE;
import static se.samsteg.breach.BreachVariables.DEADLINE_ID;
import static se.samsteg.breach.BreachVariables.LIMIT_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Keeps why a limit was passed, and sees whether it has been done since. */
@Component
class RecordBreachFollowUpDelegate implements JavaDelegate {
    private final Breaches breaches;

    RecordBreachFollowUpDelegate(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LIMIT_SETTLED.set(execution, breaches.explain(CaseScope.of(execution), DEADLINE_ID.of(execution), BREACH_CAUSE.of(execution)));
    }
}
