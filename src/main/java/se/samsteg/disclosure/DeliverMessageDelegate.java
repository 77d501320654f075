package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.DELIVERY_OUTCOME;
import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_ID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tries to deliver one message; the message itself says whether that was done before. */
@Component
class DeliverMessageDelegate implements JavaDelegate {
    private final Deliveries deliveries;
    private final IdentityService identities;

    DeliverMessageDelegate(Deliveries deliveries, @Lazy IdentityService identities) {
        this.deliveries = deliveries;
        this.identities = identities;
    }

    /** The job executor works as a member of the job's tenant, the sender's: so it would find no receiver. */
    @Override
    public void execute(DelegateExecution execution) {
        var sender = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            DELIVERY_OUTCOME.set(execution, deliveries.deliver(MESSAGE_ID.of(execution)));
        } finally {
            if (sender != null) {
                identities.setAuthentication(sender.getUserId(), sender.getGroupIds(), sender.getTenantIds());
            }
        }
    }
}
