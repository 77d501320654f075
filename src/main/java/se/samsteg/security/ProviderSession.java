package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * The session that somebody has at the municipality's identity provider. It has to end with ours, or the next person at
 * the computer is let in with one click: what proves it is kept from the end of ours until the browser comes to the login page.
 */
final class ProviderSession {
    private static final String PROOF = ProviderSession.class.getName();

    private ProviderSession() {
    }

    /** Ours has ended, and with it all that its session held. */
    static void remember(HttpServletRequest request, Authentication ended) {
        if (ended instanceof FromOutside login) {
            request.getSession(true).setAttribute(PROOF, login.proof());
        }
    }

    /** Whose login a session holds, or null. */
    static Authentication login(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                ? context.getAuthentication() : null;
    }

    /** The provider's token of a login that has ended here and not yet there; asked for once. */
    static Optional<String> toEnd(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PROOF) instanceof String proof)) {
            return Optional.empty();
        }
        session.invalidate();
        return Optional.of(proof);
    }
}
