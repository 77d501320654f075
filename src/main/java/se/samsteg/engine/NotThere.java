package se.samsteg.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import se.samsteg.shared.Roles;

/**
 * Whatever the engine's interfaces call the fault (forbidden, a fault of theirs, a bad request): who asks by an id for what
 * is nowhere, in another authority, or in a case that is closed to the asker, is told alike that it is not there.
 */
@Component
class NotThere extends OncePerRequestFilter {
    private static final Pattern BY_ID = Pattern.compile(
            "(?:/engine-rest(?:/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)/(?<kind>(?:history/)?[a-z-]+)/(?<id>[^/]+)(?:/.*)?");
    private static final String INSTANCE = "PROC_INST_ID_";
    private static final Map<String, List<String>> TABLES = Map.ofEntries(
            Map.entry("task", List.of("ACT_RU_TASK", INSTANCE)), Map.entry("process-instance", List.of("ACT_RU_EXECUTION", INSTANCE)),
            Map.entry("execution", List.of("ACT_RU_EXECUTION", INSTANCE)), Map.entry("variable-instance", List.of("ACT_RU_VARIABLE", INSTANCE)),
            Map.entry("incident", List.of("ACT_RU_INCIDENT", INSTANCE)), Map.entry("job", List.of("ACT_RU_JOB", "PROCESS_INSTANCE_ID_")),
            Map.entry("history/process-instance", List.of("ACT_HI_PROCINST", INSTANCE)),
            Map.entry("history/activity-instance", List.of("ACT_HI_ACTINST", INSTANCE)),
            Map.entry("history/decision-instance", List.of("ACT_HI_DECINST", INSTANCE)),
            Map.entry("history/job-log", List.of("ACT_HI_JOB_LOG", "PROCESS_INSTANCE_ID_")));
    /** Names of roads where others have an id. */
    private static final Set<String> WORDS = Set.of("count", "report");
    private static final Set<Integer> SAID_BY_OTHERS = Set.of(HttpServletResponse.SC_UNAUTHORIZED, 429);

    private final IdentityService identities;
    private final JdbcTemplate database;
    private final ObjectMapper json;

    NotThere(IdentityService identities, JdbcTemplate database, ObjectMapper json) {
        this.identities = identities;
        this.database = database;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var asked = BY_ID.matcher(request.getRequestURI());
        return !asked.matches() || !TABLES.containsKey(asked.group("kind")) || WORDS.contains(asked.group("id"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asker = identities.getCurrentAuthentication();
        var asked = BY_ID.matcher(request.getRequestURI());
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() >= 400 && !SAID_BY_OTHERS.contains(answer.getStatus()) && asker != null && asked.matches() && !isThere(asked, asker)) {
            answer.resetBuffer();
            answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "NotFound", "message", "Det som efterfrågas finns inte.")));
        }
        answer.copyBodyToResponse();
    }

    private boolean isThere(Matcher asked, Authentication asker) {
        var table = TABLES.get(asked.group("kind"));
        var known = HiddenInstances.tellsAll(table.get(0), asker) ? ""
                : " and (%1$s is null or %1$s not in (%2$s))".formatted(table.get(1), HiddenInstances.instances(asker));
        var tenants = database.queryForList("select TENANT_ID_ from " + table.get(0) + " where ID_ = ?" + known, String.class, asked.group("id"));
        return tenants.stream().anyMatch(tenant -> tenant == null || asker.getTenantIds() != null && asker.getTenantIds().contains(tenant)
                || HiddenInstances.groups(asker).contains(Roles.ADMIN));
    }
}
