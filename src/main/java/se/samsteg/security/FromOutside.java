package se.samsteg.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The login of somebody whom the municipality's own identity provider has vouched for; the engine need not know such a user. */
class FromOutside extends AbstractAuthenticationToken {
    private final Caller caller;
    private final String proof;

    /** @param proof the provider's token; it ends the session there */
    FromOutside(Caller caller, String proof) {
        super(AuthorityUtils.createAuthorityList(caller.groups()));
        this.caller = caller;
        this.proof = proof;
        setAuthenticated(true);
    }

    static boolean is(Authentication login) {
        return login instanceof FromOutside;
    }

    String proof() {
        return proof;
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
