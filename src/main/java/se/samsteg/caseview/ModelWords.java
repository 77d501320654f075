package se.samsteg.caseview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What models call their parts in Swedish: processes, decisions, and variables with their values. Forms and decision
 * tables say most of it themselves; {@code caseview/facts.properties} says the rest, and what is not worth a reader's time.
 */
@Component
class ModelWords {
    private static final String NOT_SHOWN = "-";
    private static final ResourceBundle FACTS = ResourceBundle.getBundle("caseview.facts", Locale.ROOT);

    private final Map<String, String> words = new HashMap<>();

    ModelWords(ObjectMapper json) throws IOException {
        for (var file : files("forms/*.form")) {
            components(json.readTree(file.getContentAsByteArray()));
        }
        for (var file : files("processes/*.dmn")) {
            try (var model = file.getInputStream()) {
                tables(model);
            }
        }
        for (var file : files("processes/*.bpmn")) {
            try (var model = file.getInputStream()) {
                Bpmn.readModelFromStream(model).getModelElementsByType(Process.class).forEach(process -> put("process " + process.getId(), process.getName()));
            }
        }
        FACTS.keySet().forEach(key -> words.put(key, FACTS.getString(key)));
    }

    String process(String id) {
        return words.getOrDefault("process " + id, id);
    }

    String decision(String id) {
        return words.getOrDefault("decision " + id, id);
    }

    /** What a variable is called; empty when it is not to be shown. */
    Optional<String> label(String variable) {
        return Optional.ofNullable(words.get(variable)).filter(label -> !label.equals(NOT_SHOWN));
    }

    /** How one of a variable's values is said; empty when nobody has put it in words. */
    Optional<String> value(String variable, String value) {
        return Optional.ofNullable(words.getOrDefault(variable + "." + value, words.get("." + value)));
    }

    private static Resource[] files(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
    }

    private void components(JsonNode parent) {
        for (var component : parent.path("components")) {
            var key = component.path("key").asText("");
            if (!key.isEmpty()) {
                put(key, component.path("label").asText(""));
                component.path("values").forEach(value -> put(key + "." + value.path("value").asText(), value.path("label").asText()));
            }
            components(component);
        }
    }

    private void tables(InputStream file) {
        var model = Dmn.readModelFromStream(file);
        model.getModelElementsByType(Decision.class).forEach(decision -> put("decision " + decision.getId(), decision.getName()));
        model.getModelElementsByType(Input.class).forEach(input -> put(input.getCamundaInputVariable(), input.getLabel()));
        model.getModelElementsByType(Output.class).forEach(output -> put(output.getName(), output.getLabel()));
    }

    private void put(String name, String word) {
        if (name != null && word != null && !word.isBlank()) {
            words.putIfAbsent(name, word.replace('\n', ' '));
        }
    }
}
