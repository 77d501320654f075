package se.samsteg.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.samsteg.security.ReferenceIdentities;

/**
 * Fills in forms as the people of the demo would: from {@code demo/answers.csv} by field name, where {@code +14d} is a
 * day and {@code +14d 13:00} a moment counted from today, and a field demanded by its form but not named there gets
 * its first choice, or yes.
 */
@Component
@Profile("demo")
class DemoForms {
    private final Map<String, String> usual = new HashMap<>();
    private final Map<String, JsonNode> forms = new ConcurrentHashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    DemoForms() {
        ReferenceIdentities.read("demo/answers.csv").forEach(row -> usual.put(row.get("field"), row.get("value")));
    }

    /**
     * @param own   the case's own answers by field name, before the usual ones; an empty text leaves the field out
     * @param today the day on which the form is filled in
     */
    Map<String, Object> fill(String formId, Map<String, String> own, LocalDate today) {
        var answers = new LinkedHashMap<String, Object>();
        eachField(forms.computeIfAbsent(formId, this::read), field -> {
            var key = key(field);
            var answer = own.getOrDefault(formId + "." + key, own.getOrDefault(key, usual.getOrDefault(formId + "." + key, usual.get(key))));
            if (answer != null && !answer.isEmpty()) {
                answers.put(key, typed(field, answer, today));
            } else if (answer == null && field.path("validate").path("required").asBoolean()) {
                answers.put(key, demanded(field, today));
            }
        });
        return answers;
    }

    private Object typed(JsonNode field, String answer, LocalDate today) {
        return switch (field.path("type").asText()) {
            case "number" -> Integer.valueOf(answer);
            case "checkbox" -> Boolean.valueOf(answer);
            case "checklist", "taglist" -> List.of(answer.split(","));
            case "table" -> list(moments(answer, today));
            case "datetime" -> moments(answer, today);
            default -> answer;
        };
    }

    /** {@code +14d} becomes the date two weeks on, {@code +14d 13:00} that day at one. */
    private static String moments(String text, LocalDate today) {
        return Pattern.compile("([+-]\\d+)d(?: (\\d\\d:\\d\\d))?").matcher(text).replaceAll(day ->
                today.plusDays(Long.parseLong(day.group(1))) + (day.group(2) == null ? "" : "T" + day.group(2)));
    }

    private Object list(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/answers.csv holds a list that is not JSON", e);
        }
    }

    private static Object demanded(JsonNode field, LocalDate today) {
        return switch (field.path("type").asText()) {
            case "checkbox" -> true;
            case "radio", "select" -> field.path("values").path(0).path("value").asText();
            case "checklist", "taglist" -> List.of(field.path("values").path(0).path("value").asText());
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" -> field.path("subtype").asText().equals("datetime") ? today.plusDays(7) + "T13:00" : today.toString();
            default -> "Se anteckningar i ärendet.";
        };
    }

    private static void eachField(JsonNode node, Consumer<JsonNode> visit) {
        node.path("components").forEach(component -> {
            if (!key(component).isEmpty() && !component.path("readonly").asBoolean() && !component.path("disabled").asBoolean()) {
                visit.accept(component);
            }
            eachField(component, visit);
        });
    }

    private static String key(JsonNode component) {
        return component.path("key").asText(component.path("properties").path("field").asText(""));
    }

    private JsonNode read(String formId) {
        try (var file = new ClassPathResource("forms/" + formId + ".form").getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
