package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.samsteg.shared.ForModels;

/** The waits of the process {@code delivery}. */
@ForModels
@Component("deliveryPauses")
public class DeliveryPauses {
    private final Deliveries deliveries;

    DeliveryPauses(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** ISO duration until the receiver is looked for again. */
    public String next(DelegateExecution execution) {
        return deliveries.pause(MESSAGE_ID.of(execution)).toString();
    }
}
