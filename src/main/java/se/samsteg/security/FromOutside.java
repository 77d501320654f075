package se.samsteg.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The login of somebody whom the municipality's own identity provider has vouched for; the engine need not know such a user. */
class FromOutside extends AbstractAuthenticationToken {
    private final Caller caller;

    FromOutside(Caller caller) {
        super(AuthorityUtils.createAuthorityList(caller.groups()));
        this.caller = caller;
        setAuthenticated(true);
    }

    static boolean is(Authentication login) {
        return login instanceof FromOutside;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }
}
