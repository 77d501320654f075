package se.samsteg.shared;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who acts right now: the person who is logged in, or nobody when a job runs. */
@Component
public class Actor {
    private static final String SYSTEM = "system";
    private final IdentityService identities;
    private final PeoplesNames people;

    Actor(@Lazy IdentityService identities, @Lazy PeoplesNames people) {
        this.identities = identities;
        this.people = people;
    }

    public Optional<String> person() {
        return Optional.ofNullable(identities.getCurrentAuthentication()).map(authentication -> authentication.getUserId());
    }

    /** First and last name of the person, for documents that say who decided. */
    public Optional<String> name() {
        return person().map(id -> people.names(List.of(id)).get(id)).map(String::strip);
    }

    /** The authorities that the person works for; none when nobody is logged in. */
    public List<Authority> authorities() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(authentication -> authentication.getTenantIds()).orElse(List.of()).stream().map(Authority::new).toList();
    }

    /** The person's roles; none when nobody is logged in. */
    public List<String> groups() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(authentication -> authentication.getGroupIds()).orElse(List.of());
    }

    /** The person's user id, or {@code system}. */
    public String id() {
        return person().orElse(SYSTEM);
    }
}
