package se.samsteg.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody has used for half an hour, or that began half a day ago. The container's own clock is not
 * enough: Tasklist asks for its lists by itself, for as long as its window is open.
 */
class SessionLimits extends OncePerRequestFilter {
    private static final String BEGUN = SessionLimits.class.getName() + ".begun";
    private static final String USED = SessionLimits.class.getName() + ".used";
    private static final Pattern ASKED_BY_ITSELF = Pattern.compile(
            "/camunda/api/(engine/engine/[^/]+/(filter(/.*)?|task/count)|admin/auth/user/[^/]+)|/api/tasks");

    private final SessionSettings settings;
    private final Clock clock;

    SessionLimits(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            if (isOver(session)) {
                var login = ProviderSession.login(session);
                session.invalidate();
                ProviderSession.remember(request, login);
                response.setHeader(ForgetInBrowser.HEADER, ForgetInBrowser.STORAGE);
            } else if (!ASKED_BY_ITSELF.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches()) {
                session.setAttribute(USED, clock.instant());
            }
        }
        try {
            chain.doFilter(request, response);
        } finally {
            begin(request.getSession(false));
        }
    }

    /** A login has made a session of its own. */
    private void begin(HttpSession session) {
        if (session != null) {
            first(session, BEGUN, clock.instant());
            first(session, USED, clock.instant());
        }
    }

    private boolean isOver(HttpSession session) {
        var now = clock.instant();
        return first(session, BEGUN, now).plus(settings.longest()).isBefore(now)
                || first(session, USED, now).plus(settings.idle()).isBefore(now);
    }

    private static Instant first(HttpSession session, String name, Instant now) {
        if (session.getAttribute(name) instanceof Instant known) {
            return known;
        }
        session.setAttribute(name, now);
        return now;
    }
}
