package se.samsteg.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samsteg.accesslog.Touched.Place;
import se.samsteg.security.Caller;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Roles;

/**
 * Logs every page and call of ours that names a case in its address, before it is answered, and asks for a reason where
 * the caller has and had no task in the case. A program with a password of its own cannot be asked: its line has none.
 */
@Component
class PageAccess implements HandlerInterceptor, WebMvcConfigurer {
    private static final Pattern CASE = Pattern.compile("/(?:arenden|api/.*)/(?<number>SAM-\\d{4}-\\d{6})(?<rest>/.*)?");
    /** Says nothing of the case's content, and must be open to whoever has to name a handler. */
    private static final String PROTECTION = "/skydd";
    private static final Pattern LISTS = Pattern.compile("/arenden/?|/api/(cases|tasks)/?");

    private final AccessLog log;
    private final CaseFacts facts;

    PageAccess(AccessLog log, CaseFacts facts) {
        this.log = log;
        this.facts = facts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof Caller caller)) {
            return true;
        }
        var reader = Readers.of(caller);
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var named = CASE.matcher(path);
        if (named.matches()) {
            return mayGoOn(request, response, reader, named);
        }
        if (LISTS.matcher(path).matches()) {
            log.noteList(reader, path, 0);
        }
        return true;
    }

    private boolean mayGoOn(HttpServletRequest request, HttpServletResponse response, Reader reader, Matcher named) throws IOException {
        var number = named.group("number");
        var parts = facts.parts(number, reader);
        if (named.group("rest") != null && named.group("rest").startsWith(PROTECTION) && (!parts.isEmpty() || reader.roles().contains(Roles.SUPERVISORS))) {
            facts.joined(number, reader.tenants()).forEach(part -> log.note(reader, deed(request), new Place(number, part, null), template(named)));
            return true;
        }
        if (parts.isEmpty()) {
            log.refused(reader, new Place(number, null, null), template(named));
            return true;
        }
        var asked = ReasonPage.PATH.equals(named.group("rest"));
        if (!asked && mustSayWhy(request, reader, number, parts)) {
            if (request.getRequestURI().contains("/api/")) {
                throw new Refusal("reason", "Du har ingen uppgift i ärendet. Öppna ärendets sida och ange ett skäl först.");
            }
            response.sendRedirect(request.getContextPath() + "/arenden/" + number + ReasonPage.PATH);
            return false;
        }
        if (!asked) {
            parts.forEach(part -> log.note(reader, deed(request), new Place(number, part, null), template(named)));
        }
        return true;
    }

    private boolean mustSayWhy(HttpServletRequest request, Reader reader, String number, List<String> parts) {
        var program = request.getRequestURI().contains("/api/") && request.getHeader("Authorization") != null;
        return !program && !facts.worksIn(number, reader, parts) && log.stated(reader, number).isEmpty();
    }

    private static Deed deed(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD") ? Deed.READ : Deed.WRITE;
    }

    private static String template(Matcher named) {
        return named.group().replace(named.group("number"), "{caseNumber}");
    }
}
