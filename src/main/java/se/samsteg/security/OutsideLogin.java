package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets people in through the municipality's identity provider (OpenID Connect) instead of by a password of their own here. */
@Component
@Profile("oidc")
class OutsideLogin {
    private final ClaimedCaller claims;
    private final People people;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OutsideLogin(ClaimedCaller claims, People people) {
        this.claims = claims;
        this.people = people;
    }

    void open(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login").successHandler(new Welcome())
                .failureHandler((request, response, cause) -> turnAway(request, response)));
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/login?outside");
    }

    /** Puts our own caller in the place of the provider's user, so that all rooms know one kind of login. */
    private final class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {
        @Override
        public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
                throws IOException, jakarta.servlet.ServletException {
            try {
                var person = (OidcUser) login.getPrincipal();
                var caller = claims.of(person.getClaims());
                people.remember(caller);
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new FromOutside(caller, person.getIdToken().getTokenValue()));
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
                super.onAuthenticationSuccess(request, response, context.getAuthentication());
            } catch (AuthenticationException refused) {
                logger.info("A login from outside brought no role: " + refused.getMessage());
                turnAway(request, response);
            }
        }
    }
}
