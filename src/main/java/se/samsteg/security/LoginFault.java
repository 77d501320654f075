package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Brings whoever was not let in back to the login page, which says why; the address of the page says nothing of the person. */
class LoginFault implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var why = cause instanceof TooSoon wait ? "wait=" + wait.seconds() : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }
}
