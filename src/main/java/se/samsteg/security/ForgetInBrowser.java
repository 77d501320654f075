package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Tells the browser to forget what a page has kept in it: drafts of forms that a webapp may have left. */
class ForgetInBrowser implements LogoutHandler {
    static final String HEADER = "Clear-Site-Data";
    static final String STORAGE = "\"storage\"";

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        response.setHeader(HEADER, STORAGE);
    }
}
