package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.DELIVERY_OUTCOME;
import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.HouseItself;

/** Tries to deliver one message; the message itself says whether that was done before. */
@Component
class DeliverMessageDelegate implements JavaDelegate {
    private final Deliveries deliveries;
    private final HouseItself house;

    DeliverMessageDelegate(Deliveries deliveries, HouseItself house) {
        this.deliveries = deliveries;
        this.house = house;
    }

    /** The job executor works as a member of the job's tenant, the sender's: so it would find no receiver. */
    @Override
    public void execute(DelegateExecution execution) {
        DELIVERY_OUTCOME.set(execution, house.does(() -> deliveries.deliver(MESSAGE_ID.of(execution))));
    }
}
