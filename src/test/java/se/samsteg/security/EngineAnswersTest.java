package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a person reads when the engine says no: never the engine's own English. */
class EngineAnswersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "404 | No matching process definition with key: placement and no tenant-id | Det som efterfrågas finns inte.",
        "403 | The user is not allowed | Din roll får inte göra detta.",
        "400 | Cannot claim task 7: the task is already claimed by someone else | Anropet gick inte att förstå.",
        "400 | The engine keeps no variable x | Anropet gick inte att förstå.",
        "400 | grade: ”Årskurs” ska vara ett heltal. | grade: ”Årskurs” ska vara ett heltal.",
        "403 | Din roll får inte göra detta. | Din roll får inte göra detta.",
    })
    void theEnginesEnglishIsNotShown(int status, String said, String shown) throws Exception {
        assertThat(new ObjectMapper().readTree(answer(status, said)).path("detail").asText()).isEqualTo(shown);
    }

    @Test
    void aModelThatOnesRoleMayNotSeeIsNotThere() {
        var answer = new EngineFaults().toResponse(new RestException(jakarta.ws.rs.core.Response.Status.NOT_FOUND,
                "No matching process definition with key: placement and no tenant-id"));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getEntity()).extracting("message").isEqualTo("Det som efterfrågas finns inte.");
    }

    private static byte[] answer(int status, String said) throws Exception {
        var request = new MockHttpServletRequest("POST", "/engine-rest/process-definition/key/placement/start");
        request.setServletPath("/engine-rest/process-definition/key/placement/start");
        var response = new MockHttpServletResponse();
        new EngineAnswers().doFilter(request, response, (asked, answered) -> {
            ((HttpServletResponse) answered).setStatus(status);
            answered.getOutputStream().write(new ObjectMapper().writeValueAsString(Map.of("type", "RestException", "message", said)).getBytes(StandardCharsets.UTF_8));
        });
        return response.getContentAsByteArray();
    }
}
