package se.samsteg.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Gives the webapps the login that Spring Security has checked, with the roles and authorities that it has now. The
 * engine's own filter would ask its tables for them, where somebody from outside does not stand.
 */
class WebappLogin extends ContainerBasedAuthenticationFilter {
    private static final String ENGINE = "default";
    private final ProcessEngine engine;

    WebappLogin(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new SameLogin();
    }

    /** Before the webapp looks, what its session remembers is brought in line with the login. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        var session = ((HttpServletRequest) request).getSession(false);
        if (caller != null && session != null) {
            var known = AuthenticationUtil.getAuthsFromSession(session);
            if (!isOf(caller, known)) {
                known.removeByEngineName(ENGINE);
            }
        }
        super.doFilter(request, response, chain);
    }

    private static boolean isOf(Caller caller, Authentications known) {
        return known.getAuthenticationForProcessEngine(ENGINE) instanceof UserAuthentication before
                && before.getIdentityId().equals(caller.userId()) && before.getGroupIds().equals(caller.groups())
                && before.getTenantIds().equals(caller.tenants());
    }

    @Override
    protected UserAuthentication createAuthentication(ProcessEngine addressed, String userId, List<String> groups, List<String> tenants) {
        var login = new UserAuthentication(userId, addressed.getName());
        login.setGroupIds(groups);
        login.setTenantIds(tenants);
        login.setAuthorizedApps(apps(userId, groups));
        return login;
    }

    private Set<String> apps(String userId, List<String> groups) {
        var open = new HashSet<>(Set.of(AuthenticationUtil.APP_WELCOME));
        for (var app : AuthenticationUtil.APPS) {
            if (engine.getAuthorizationService().isUserAuthorized(userId, groups, Permissions.ACCESS, Resources.APPLICATION, app)) {
                open.add(app);
            }
        }
        return open;
    }
}
