package se.samsteg.shared;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the house does by itself while a person is at work: it needs no right of that person, in whatever authority. */
@Component
public class HouseItself {
    private final IdentityService identities;

    HouseItself(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** @return what the work came to; whoever was at work before is so again afterwards */
    public <T> T does(Supplier<T> work) {
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

    public void does(Runnable work) {
        does(() -> {
            work.run();
            return null;
        });
    }
}
