package se.samsteg.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What somebody is told when a request is turned away before it reaches a controller: a page for a person, problem
 * details (RFC 9457) for a machine.
 *
 * @param status HTTP status
 * @param title  a few words in Swedish
 * @param detail one Swedish sentence that says what to do
 */
record Problem(int status, String title, String detail) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPerson(request)) {
            request.setAttribute(FaultAttributes.PROBLEM, this);
            response.sendError(status);
        } else {
            asJson(request, response);
        }
    }

    void asJson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(fields(request)));
    }

    /** As in the RFC, with the number under which the log knows the request; the webapps show {@code message}. */
    Map<String, Object> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", "about:blank");
        fields.put("title", title);
        fields.put("status", status);
        fields.put("detail", detail);
        fields.put("message", detail);
        fields.put("id", RequestNumber.of(request));
        return fields;
    }

    static Problem of(int status) {
        return switch (status) {
            case 400 -> new Problem(status, "Uppgifterna kan inte tas emot", "Anropet gick inte att förstå.");
            case 401 -> new Problem(status, "Inloggning krävs", "Logga in och försök igen.");
            case 403 -> new Problem(status, "Inte tillåtet", "Din roll får inte göra detta.");
            case 404 -> new Problem(status, "Finns inte", "Det som efterfrågas finns inte.");
            case 405 -> new Problem(status, "Går inte", "Adressen kan inte användas på det sättet.");
            case 411 -> new Problem(status, "Längden saknas", "Säg hur stor filen är (Content-Length) och försök igen.");
            case 413 -> new Problem(status, "För stort", "Det som skickades är för stort. Dela upp det eller skicka en mindre fil.");
            case 415 -> new Problem(status, "Fel format", "Innehållet har ett format som inte tas emot här.");
            case 429 -> new Problem(status, "För många försök", "För många anrop på kort tid. Vänta en stund och försök igen.");
            default -> status < 500 ? new Problem(status, "Går inte", "Anropet gick inte att utföra.")
                    : new Problem(status, "Något gick fel", "Inget har ändrats. Försök igen, och uppge felets nummer för driften om det upprepas.");
        };
    }

    private static boolean isPerson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
