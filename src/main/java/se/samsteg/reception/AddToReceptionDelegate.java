package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Adds a further report of the day to the reception that is open. */
@Component
class AddToReceptionDelegate implements JavaDelegate {
    private final Arrivals arrivals;

    AddToReceptionDelegate(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrivals.add(CaseScope.of(execution), RECEPTION_ID.of(execution));
    }
}
