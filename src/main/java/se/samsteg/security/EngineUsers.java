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
import org.springframework.stereotype.Component;

/** Checks passwords against the engine's users; the engine itself delays the next try after a wrong one. */
@Component
class EngineUsers implements AuthenticationProvider {
    private final IdentityService identities;

    EngineUsers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var password = attempt.getCredentials() == null ? null : attempt.getCredentials().toString();
        if (!identities.checkPassword(attempt.getName(), password)) {
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        var caller = find(attempt.getName())
                .orElseThrow(() -> new BadCredentialsException("Unknown user or wrong password"));
        return UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList(caller.groups()));
    }

    private Optional<Caller> find(String userId) {
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
