package se.samsteg.security;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import se.samsteg.shared.Authority;

/**
 * Who is asking.
 *
 * @param userId  the engine's user id
 * @param name    first and last name, for the page's head
 * @param groups  ids of the roles
 * @param tenants ids of the authorities whose cases the caller may see
 */
public record Caller(String userId, String name, List<String> groups, List<String> tenants)
        implements AuthenticatedPrincipal, Serializable {

    /** @throws IllegalStateException when nobody is logged in: the request should not have come here */
    public static Caller current() {
        var caller = of(SecurityContextHolder.getContext().getAuthentication());
        if (caller == null) {
            throw new IllegalStateException("Nobody is logged in");
        }
        return caller;
    }

    /** The caller behind a login, or null for an anonymous one. */
    static Caller of(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    /** The authorities whose cases the caller may see. */
    public List<Authority> authorities() {
        return tenants.stream().map(Authority::new).toList();
    }

    @Override
    public String getName() {
        return userId;
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    /** Never the name: this may reach a log. */
    @Override
    public String toString() {
        return userId;
    }
}
