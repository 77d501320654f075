package se.samsteg.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Cockpit reads its list of instances past the engine's own queries, and so past {@link HiddenInstances}: what the asker
 * has no need to know is taken out of the answer, and of the count.
 */
@Component
class CockpitInstances extends OncePerRequestFilter {
    private static final Pattern LIST = Pattern.compile(".*/camunda/api/cockpit/plugin/base/[^/]+/process-instance(/count)?/?");
    private static final int LARGEST_QUESTION = 100_000;

    private final IdentityService identities;
    private final JdbcTemplate database;
    private final ObjectMapper json;

    CockpitInstances(IdentityService identities, JdbcTemplate database, ObjectMapper json) {
        this.identities = identities;
        this.database = database;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LIST.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asker = identities.getCurrentAuthentication();
        var question = new ContentCachingRequestWrapper(request, LARGEST_QUESTION);
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(question, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            var told = narrowed(json.readTree(answer.getContentAsByteArray()), asker, definition(question));
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(told));
        }
        answer.copyBodyToResponse();
    }

    private JsonNode narrowed(JsonNode told, Authentication asker, String definition) {
        var hidden = hidden(asker);
        if (told.has("count")) {
            var ofDefinition = hidden.values().stream().filter(of -> definition.isEmpty() || of.equals(definition)).count();
            return json.createObjectNode().put("count", Math.max(0, told.path("count").asLong() - ofDefinition));
        }
        var left = json.createArrayNode();
        told.forEach(instance -> {
            if (!hidden.containsKey(instance.path("id").asText())) {
                left.add(instance);
            }
        });
        return left;
    }

    /** The running instances that the asker may not know of, with their definitions, in the authorities that he or she sees. */
    private Map<String, String> hidden(Authentication asker) {
        return database.query("select ID_, PROC_DEF_ID_, TENANT_ID_ from ACT_RU_EXECUTION where PARENT_ID_ is null and ID_ in ("
                        + HiddenInstances.instances(asker) + ")", (row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .stream().filter(row -> asker.getTenantIds() == null || asker.getTenantIds().isEmpty() || asker.getTenantIds().contains(row[2]))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private String definition(ContentCachingRequestWrapper question) throws IOException {
        var asked = question.getParameter("processDefinitionId");
        return asked != null ? asked : json.readTree(question.getContentAsByteArray()).path("processDefinitionId").asText("");
    }
}
