package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.DELIVERY_OUTCOME;
import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tries to deliver one message; the message itself says whether that was done before. */
@Component
class DeliverMessageDelegate implements JavaDelegate {
    private final Deliveries deliveries;

    DeliverMessageDelegate(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DELIVERY_OUTCOME.set(execution, deliveries.deliver(MESSAGE_ID.of(execution)));
    }
}
