package se.samsteg.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has lost a role or left the house notices within a minute, not at the next login. Who came through the municipality's own login is known until it ends. */
class StillThere extends OncePerRequestFilter {
    private static final String SEEN = StillThere.class.getName();
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final EngineUsers users;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    StillThere(EngineUsers users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var login = SecurityContextHolder.getContext().getAuthentication();
        var caller = Caller.of(login);
        if (session != null && caller != null && !FromOutside.is(login) && contexts.containsContext(request) && isDue(session)) {
            var now = users.find(caller.userId());
            if (now.isEmpty()) {
                SecurityContextHolder.clearContext();
                session.invalidate();
                response.setHeader(ForgetInBrowser.HEADER, ForgetInBrowser.STORAGE);
            } else if (!now.get().equals(caller)) {
                replace(now.get(), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isDue(HttpSession session) {
        var now = clock.instant();
        var due = !(session.getAttribute(SEEN) instanceof Instant seen) || seen.plus(TRUSTED).isBefore(now);
        if (due) {
            session.setAttribute(SEEN, now);
        }
        return due;
    }

    private void replace(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList(caller.groups())));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
