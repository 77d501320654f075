package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.VIOLENCE_SUSPECTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** What is told after the decision is received as a new report. */
@Component
class ReceiveAsConcernDelegate implements JavaDelegate {
    private final Supplements supplements;

    ReceiveAsConcernDelegate(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supplements.receiveAsConcern(CaseScope.of(execution), VIOLENCE_SUSPECTED.find(execution).orElse(false));
    }
}
