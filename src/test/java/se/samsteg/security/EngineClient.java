package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** The engine's REST, as each of the demo's users asks it: every question brings its own login. */
record EngineClient(Browser browser) {
    private static final ObjectMapper JSON = new ObjectMapper();

    EngineClient(int port) {
        this(new Browser(port));
    }

    HttpResponse<String> ask(String user, String method, String path, String body) {
        return browser.ask(method, "/engine-rest" + path, body, Browser.json(user));
    }

    /** Sends in the task's form. @return the answer's body, which came with one of the expected codes */
    String submit(String user, Task task, Map<String, Object> fields, Integer... expected) {
        return answered(user, "/task/" + task.getId() + "/submit-form", fields, user + " " + task.getTaskDefinitionKey(), expected);
    }

    /** Sends in the start form of a process. @return the answer's body, which came with one of the expected codes */
    String start(String user, String process, Map<String, Object> fields, Integer... expected) {
        return answered(user, "/process-definition/key/" + process + "/submit-form", fields, user + " " + process, expected);
    }

    private String answered(String user, String path, Map<String, Object> fields, String what, Integer... expected) {
        var answer = ask(user, "POST", path, variables(fields));
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isIn((Object[]) expected);
        return answer.body();
    }

    private static String variables(Map<String, Object> fields) {
        var values = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> values.put(field, value instanceof List<?> list ? Map.of("value", written(list), "type", "Json") : Map.of("value", value)));
        return written(Map.of("variables", values));
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
