package se.samsteg.breach;

import static se.samsteg.breach.BreachVariables.DEADLINE_ID;
import static se.samsteg.breach.BreachVariables.LIMIT_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees whether what a passed limit demands has been done by now. */
@Component
class CheckLimitDelegate implements JavaDelegate {
    private final Breaches breaches;

    CheckLimitDelegate(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LIMIT_SETTLED.set(execution, breaches.isSettled(DEADLINE_ID.of(execution)));
    }
}
