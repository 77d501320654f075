package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers a machine without login with 401, or 429 after wrong tries; a browser gets no challenge, so it never asks with a window of its own. */
class ApiChallenge implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooSoon wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
            new Problem(429, "För många försök", "Fel lösenord flera gånger. Vänta " + wait.seconds()
                    + " sekunder och försök igen.").asJson(request, response);
            return;
        }
        if (!fromBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Samsteg\", charset=\"UTF-8\"");
        }
        Problem.of(401).asJson(request, response);
    }

    /** Browsers of today tell how they fetch; AngularJS and our own scripts call themselves XMLHttpRequest. */
    static boolean fromBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null || request.getHeader("X-Requested-With") != null;
    }
}
