package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsteg.support.OverHttp;
import se.samsteg.support.Rule;

/** Over HTTP nobody moves the time of receipt, and nobody asks a third party while the preliminary assessment runs (SoL 20:2). */
@OverHttp
class ReceptionDoorsIT {
    private static final String START = """
            {"variables": {"firstName": {"value": "Alva"}, "whatWorries": {"value": "Oro"}, "reporterKind": {"value": "anonymous"}}}""";
    private static final String OTHER = "{\"value\": \"2026-01-01T09:00\", \"type\": \"String\"}";
    @LocalServerPort
    private int port;
    @Autowired
    private RuntimeService runtime;
    private EngineClient engine;
    private JsonNode reception;
    private Object received;

    @BeforeEach
    void aReceptionRuns() throws JsonProcessingException {
        engine = new EngineClient(port);
        reception = new ObjectMapper().readTree(ask("soc-norra", "POST", "/process-definition/key/reception/submit-form", START, 200));
        received = runtime.getVariable(id(), "receivedAt");
    }

    @Rule(14)
    @ParameterizedTest
    @ValueSource(strings = {"admin", "soc-norra", "chef-norra", "process"})
    void noRoadLeadsToTheTimeOfReceipt(String user) {
        ask(user, "PUT", "/process-instance/%s/variables/receivedAt".formatted(id()), OTHER, 403);
        ask(user, "DELETE", "/process-instance/%s/variables/receivedAt".formatted(id()), null, 403);
        ask(user, "POST", "/process-instance/%s/variables".formatted(id()), "{\"modifications\": {\"receivedAt\": " + OTHER + "}}", 403);
        ask(user, "PUT", "/execution/%s/localVariables/receivedAt".formatted(id()), OTHER, 403);
        ask(user, "POST", "/process-instance/%s/modification".formatted(id()), """
                {"instructions": [{"type": "startBeforeActivity", "activityId": "assessPreliminarily", "variables": {"receivedAt": %s}}]}""".formatted(OTHER), 403);
        ask(user, "POST", "/process-instance/variables-async", "{\"processInstanceIds\": [\"%s\"], \"variables\": {\"receivedAt\": %s}}".formatted(id(), OTHER), 403);
        ask(user, "POST", "/message", """
                {"messageName": "concernReported", "businessKey": "%s", "processVariables": {"receivedAt": %s, "forwardedFrom": {"value": "sdn-jarva"}}}"""
                .formatted(number(), OTHER), 403);

        assertThat(runtime.getVariable(id(), "receivedAt")).isEqualTo(received);
    }

    @Rule(17)
    @ParameterizedTest
    @ValueSource(strings = {"admin", "soc-norra", "chef-norra", "process"})
    void noRoadAsksTheSchoolAnything(String user) {
        var receiver = "{\"businessKey\": \"%s\", \"variables\": {\"receiver\": {\"value\": \"sdn-norra-innerstaden\"}}}".formatted(number());
        assertThat(send(user, "POST", "/process-definition/key/investigation/start", receiver)).isIn(400, 403, 404);
        assertThat(send(user, "POST", "/process-definition/key/investigation/submit-form", receiver)).isIn(400, 403, 404);
        ask(user, "POST", "/message", "{\"messageName\": \"informationRequested\", \"businessKey\": \"%s\"}".formatted(number()), 403);
        ask(user, "POST", "/process-instance/%s/modification".formatted(id()),
                "{\"instructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"investigate\"}]}", 403);
        ask(user, "POST", "/signal", "{\"name\": \"informationRequested\"}", 403);

        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number()).processDefinitionKey("investigation").count()).isZero();
    }

    @Rule(13)
    @Test
    void aDutyBoundReporterWithoutANameIsRefusedInSwedishWithItsSource() {
        var answer = engine.ask("soc-norra", "POST", "/process-definition/key/reception/submit-form", START.replace("anonymous", "dutyBound"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("reporterName", "Den som är skyldig att anmäla ska uppge sitt namn (SoL 19:1).");
    }

    private String ask(String user, String method, String path, String body, int expected) {
        var answer = engine.ask(user, method, path, body);
        assertThat(answer.statusCode()).as(user + " " + method + " " + path + " " + answer.body()).isEqualTo(expected);
        return answer.body();
    }

    private int send(String user, String method, String path, String body) {
        return engine.ask(user, method, path, body).statusCode();
    }

    private String id() {
        return reception.path("id").asText();
    }

    private String number() {
        return reception.path("businessKey").asText();
    }
}
