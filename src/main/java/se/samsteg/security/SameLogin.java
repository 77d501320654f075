package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.context.SecurityContextHolder;

/** Gives the engine's webapps the login that Spring Security has checked. */
class SameLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        if (caller == null) {
            return AuthenticationResult.unsuccessful();
        }
        var login = AuthenticationResult.successful(caller.userId());
        login.setGroups(caller.groups());
        login.setTenants(caller.tenants());
        return login;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the filter answers 401; a challenge would make the browser ask with a window of its own
    }
}
