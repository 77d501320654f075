package se.samsteg.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes problem details of what the engine's REST and its webapps' API say when they refuse or fail. Their own words
 * name classes, statements and ids of the insides, and may repeat what was sent: only a Swedish sentence without any of that
 * passes on. The webapps go on reading {@code message}, and {@code type} where it says that a right is missing.
 */
class EngineAnswers extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MISSING_RIGHT = "AuthorizationException";
    private static final List<String> OF_MISSING_RIGHT = List.of("resourceName", "resourceId", "permissionName", "missingAuthorizations");
    private static final Pattern NUMBER_OF_ENGINE = Pattern.compile("ENGINE(-REST)?-\\d+ ?");
    /** Also what repeats a value that was sent: it may have been a name in the wrong field. */
    private static final Pattern INSIDES = Pattern.compile("\\bvalue '|\\bjava type\\b|'[^']*\\s[^']*'|\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*|\\w(Exception|Error|Entity|Dto|Impl|Cmd)\\b"
            + "|(?i)\\b(select|insert into|update|delete from)\\s+\\w+.*\\b(from|values|set|where)\\b|ACT_[A-Z]{2}_|SQL|JDBC|\\.java\\b|\\bat line\\b|line: ?\\d");

    /** What the engine says itself; our own sentences are Swedish, and have none of these words. */
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|is|are|was|not|cannot|could|does|must|should|with|without|already|found|failed|invalid|no|null)\\b");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        // the one answer that comes later than the request's thread, to workers outside, of which there are none
        return path.endsWith("/fetchAndLock") || !path.startsWith("/engine-rest") && !path.startsWith("/camunda/api");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new HeldWhenFaulty(response);
        chain.doFilter(request, held);
        if (held.body != null) {
            answer(request, response, held.body.toByteArray());
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, byte[] said) throws IOException {
        var words = read(said);
        var problem = problem(response.getStatus(), words.path("message").asText(words.path("detail").asText("")));
        if (problem.status() >= 500) {
            LOG.error("Fault {} in the engine's interface, answered with {}", RequestNumber.of(request), problem.status());
        }
        var fields = problem.fields(request);
        if (problem.status() == 403 && MISSING_RIGHT.equals(words.path("type").asText())) {
            fields.put("type", MISSING_RIGHT);
            OF_MISSING_RIGHT.stream().filter(words::hasNonNull).forEach(name -> fields.put(name, words.get(name)));
        }
        if (words.path("errors").isArray()) {
            fields.put("errors", words.get("errors"));
        }
        var body = JSON.writeValueAsBytes(fields);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Problem problem(int status, String sentence) {
        var usual = Problem.of(status);
        var told = NUMBER_OF_ENGINE.matcher(sentence).replaceAll("").strip();
        return status >= 500 || told.isEmpty() || told.length() > 1000 || INSIDES.matcher(told).find() || ENGLISH.matcher(told).find()
                ? usual : new Problem(status, usual.title(), told);
    }

    private static JsonNode read(byte[] said) throws IOException {
        try {
            return Optional.ofNullable(JSON.readTree(said)).orElse(JSON.missingNode());
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }

    /** Passes on an answer that went well; keeps the words of one that did not. */
    private static final class HeldWhenFaulty extends HttpServletResponseWrapper {
        private ByteArrayOutputStream body;
        private PrintWriter writer;

        HeldWhenFaulty(HttpServletResponse response) {
            super(response);
        }

        private boolean isFaulty() {
            return getStatus() >= 400;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return isFaulty() ? held() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (!isFaulty()) {
                return super.getWriter();
            }
            if (writer == null) {
                writer = new PrintWriter(held(), true, StandardCharsets.UTF_8);
            }
            return writer;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (body == null) {
                super.flushBuffer();
            }
        }

        private ServletOutputStream held() {
            if (body == null) {
                body = new ByteArrayOutputStream();
            }
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("Not asynchronous");
                }

                @Override
                public void write(int octet) {
                    body.write(octet);
                }

                @Override
                public void write(byte[] octets, int from, int count) {
                    body.write(octets, from, count);
                }
            };
        }
    }
}
