package se.samsteg.security;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Logs in the engine's users by their passwords, slower after wrong ones. */
@Component
class EngineUsers implements AuthenticationProvider {
    private static final int LONGEST_PASSWORD = 200;

    private final IdentityService identities;
    private final Passwords passwords;
    private final LoginAttempts attempts;

    EngineUsers(IdentityService identities, Passwords passwords, LoginAttempts attempts) {
        this.identities = identities;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var user = attempt.getName();
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!attempts.attempt(user, address, () -> password.length() <= LONGEST_PASSWORD && passwords.match(user, password))) {
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        var caller = find(user).orElseThrow(() -> new BadCredentialsException("Unknown user or wrong password"));
        return UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList(caller.groups()));
    }

    /** The user as he or she is now; absent when there is no such user any more. */
    Optional<Caller> find(String userId) {
        return Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult()).map(this::describe);
    }

    private Caller describe(User user) {
        var groups = identities.createGroupQuery().groupMember(user.getId()).list().stream().map(Group::getId).toList();
        var tenants = identities.createTenantQuery().userMember(user.getId()).includingGroupsOfUser(true).list()
                .stream().map(Tenant::getId).toList();
        return new Caller(user.getId(), user.getFirstName() + " " + user.getLastName(), groups, tenants);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
