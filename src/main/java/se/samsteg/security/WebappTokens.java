package se.samsteg.security;

import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_HEADER_NAME;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for the webapps' token before anything else does: their own guard comes after a logout would be done, and ends the
 * session of whoever comes without one, which is what a forged call may be after.
 */
class WebappTokens extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/camunda/api") || READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                && token.equals(request.getHeader(CSRF_TOKEN_HEADER_NAME))) {
            chain.doFilter(request, response);
        } else {
            Problem.of(403).asJson(request, response);
        }
    }
}
