package se.samsteg.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Our session is over; the one at the identity provider is next. */
record LoggedOut(LogoutSuccessHandler then) implements LogoutSuccessHandler {

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication ended) throws IOException, ServletException {
        ProviderSession.remember(request, ended);
        then.onLogoutSuccess(request, response, ended);
    }
}
