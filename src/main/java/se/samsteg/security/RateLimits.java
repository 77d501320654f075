package se.samsteg.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody empties the house by asking quickly: so many logins, searches, exports and questions to the engine a minute for one caller. */
class RateLimits extends OncePerRequestFilter {
    private static final int AT_MOST = 20_000;

    private final RequestLimits limits;
    private final Set<Kind> kinds;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > AT_MOST;
        }
    });

    /** What is limited, by its address; the first that fits. */
    enum Kind {
        LOGIN("POST /login|GET /(oauth2/authorization|login/oauth2)/.*", 60),
        /** One's own old password is asked for: whoever has found an open session could guess it here. */
        PASSWORD("PUT " + EngineRoads.ENGINES + "/user/[^/]+/credentials", 10),
        EXPORT("GET .*(/documents/[^/]+|/export(/.*)?|[./](csv|xml|zip|ics|pdf))|POST .*/export", 60),
        SEARCH("(GET|POST) (/arenden|/api/cases)", 120),
        /** Lists and counts. An open Tasklist asks six times a minute by itself, so many windows are no matter. */
        ENGINE("(GET|POST) (" + EngineRoads.ENGINES + "/((history/)?[a-z-]+(/count)?|filter/[^/]+/(list|count|singleResult)|.*(statistics|report).*)"
                + "|/camunda/api/cockpit/plugin/base/.*)", 300);

        private final Pattern requests;
        final int usual;

        Kind(String requests, int usual) {
            this.requests = Pattern.compile(requests);
            this.usual = usual;
        }

        static Optional<Kind> of(HttpServletRequest request) {
            // as the container has decoded it: no way round by spelling a path otherwise
            var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
            var asked = request.getMethod().replace("HEAD", "GET") + " " + path;
            return Arrays.stream(values()).filter(kind -> kind.requests.matcher(asked).matches()).findFirst();
        }
    }

    /** @param kinds what this one looks after: logins before anybody is known, the rest when the caller is */
    RateLimits(RequestLimits limits, Kind... kinds) {
        this.limits = limits;
        this.kinds = Set.of(kinds);
    }

    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + kinds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kind = Kind.of(request).filter(kinds::contains);
        if (kind.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var spent = buckets.computeIfAbsent(kind.get() + " " + who(request), key -> bucket(kind.get())).tryConsumeAndReturnRemaining(1);
        if (spent.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = Math.max(1, Duration.ofNanos(spent.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        Problem.of(429).answer(request, response);
    }

    private Bucket bucket(Kind kind) {
        var count = limits.of(kind);
        return Bucket.builder().addLimit(limit -> limit.capacity(count).refillGreedy(count, Duration.ofMinutes(1))).build();
    }

    private static String who(HttpServletRequest request) {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        return caller == null ? request.getRemoteAddr() : "user " + caller.userId();
    }
}
