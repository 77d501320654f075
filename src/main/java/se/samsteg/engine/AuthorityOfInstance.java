package se.samsteg.engine;

import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.RECEIVER;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import se.samsteg.shared.Refusal;

/**
 * Gives each new instance the tenant of its authority: its caller's, the named receiver's, or the starter's own.
 * A named receiver that the starter does not belong to is refused, never replaced by the starter's own.
 */
final class AuthorityOfInstance implements TenantIdProvider {
    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        var receiver = (String) context.getVariables().get(RECEIVER.name());
        var starter = Context.getCommandContext().getAuthentication();
        if (starter == null || starter.getUserId() == null) {
            if (receiver == null) {
                throw new IllegalStateException("An instance started by the system names no receiver");
            }
            return receiver;
        }
        var own = starter.getTenantIds() == null ? List.<String>of() : starter.getTenantIds();
        return receiver == null ? chosen(own, context.getVariables().get(DISTRICT.name())) : named(own, receiver);
    }

    private static String named(List<String> own, String receiver) {
        if (!own.contains(receiver)) {
            throw new Refusal(RECEIVER.name(), "Du kan bara starta ärenden hos den myndighet som du arbetar för.");
        }
        return receiver;
    }

    private static String chosen(List<String> own, Object district) {
        if (own.size() == 1) {
            return own.get(0);
        }
        if (own.isEmpty()) {
            throw new AuthorizationException("Din roll får inte göra detta.");
        }
        if (district != null && own.contains(district.toString())) {
            return district.toString();
        }
        throw new Refusal(DISTRICT.name(), "Välj en stadsdel som du arbetar för.");
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
