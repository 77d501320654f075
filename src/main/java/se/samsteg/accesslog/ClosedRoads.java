package se.samsteg.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import se.samsteg.security.Caller;

/** Logs who tried a closed road of the engine's interfaces on a case: such a call never reaches the engine. */
@Component
class ClosedRoads {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_IDS = 10;

    private final AccessLog log;
    private final Touched touched;

    ClosedRoads(AccessLog log, Touched touched) {
        this.log = log;
        this.touched = touched;
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        if (event.getObject() instanceof HttpServletRequest request && event.getAuthentication().get() != null
                && event.getAuthentication().get().getPrincipal() instanceof Caller caller) {
            var what = request.getMethod() + " " + ID.matcher(request.getRequestURI()).replaceAll("{id}");
            touched.ofAny(ids(request)).forEach(place -> log.refused(Readers.of(caller), place, what));
        }
    }

    private static Set<String> ids(HttpServletRequest request) {
        var named = Stream.concat(Arrays.stream(request.getRequestURI().split("/")),
                request.getQueryString() == null ? Stream.empty() : Arrays.stream(request.getQueryString().split("[&=,]")));
        return named.filter(part -> ID.matcher(part).matches()).limit(MOST_IDS).collect(Collectors.toSet());
    }

    @Configuration(proxyBeanMethods = false)
    static class Denials {
        @Bean
        AuthorizationEventPublisher denials(ApplicationEventPublisher events) {
            return new SpringAuthorizationEventPublisher(events);
        }
    }
}
