package se.samsteg.disclosure;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Work in the engine that reaches beyond the authority of whoever caused it. */
@Component
class AsSystem {
    private final IdentityService identities;

    AsSystem(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    <T> T call(Supplier<T> work) {
        var person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identities.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
