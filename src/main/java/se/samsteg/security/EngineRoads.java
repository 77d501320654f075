package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The roads through the engine's interfaces, {@code security/engine-roads.csv}. The engine offers some four hundred; what
 * the path does not need is closed here, whatever right the engine itself would find.
 */
final class EngineRoads implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String ROADS = "security/engine-roads.csv";
    /** Where the engine's REST begins; what remains is the road. */
    static final String ENGINES = "(/engine-rest(/engine/[^/]+(?=/))?|/camunda/api/engine/engine/[^/]+)";
    private static final Pattern ENGINE = Pattern.compile("^" + ENGINES + "(?=/)");

    private final List<Road> roads = read();

    @Override
    public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext context) {
        var caller = Caller.of(login.get());
        return new AuthorizationDecision(caller != null && isOpen(caller, context.getRequest()));
    }

    private boolean isOpen(Caller caller, HttpServletRequest request) {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var path = PathContainer.parsePath(ENGINE.matcher(request.getRequestURI()).replaceFirst(""));
        return roads.stream().filter(road -> road.method.equals(method) && road.path.matches(path))
                .min((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path, other.path))
                .filter(road -> road.who.contains("all") || road.who.stream().anyMatch(caller::isIn)).isPresent();
    }

    private static List<Road> read() {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(';').setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(new ClassPathResource(ROADS).getInputStream(), StandardCharsets.UTF_8);
             var rows = format.parse(reader)) {
            return rows.stream().map(Road::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Road(String method, PathPattern path, Set<String> who) {
        static Road of(CSVRecord row) {
            return new Road(row.get("method"), PathPatternParser.defaultInstance.parse(row.get("path")), Set.of(row.get("who").split(",")));
        }
    }
}
