package se.samsteg.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.FormChoices;
import se.samsteg.shared.FormChoices.Choice;

/** Puts what stands in a register today into the choices of a form on its way to the browser. */
final class RegisteredChoices {
    private static final String EXPRESSION = "valuesExpression";
    private static final String NOTHING = "=[]";

    private final Supplier<Stream<FormChoices>> registers;
    private final ObjectMapper json = new ObjectMapper();

    RegisteredChoices(Supplier<Stream<FormChoices>> registers) {
        this.registers = registers;
    }

    InputStream fill(InputStream form, Optional<CaseScope> scope) {
        try (form) {
            var file = form.readAllBytes();
            var tree = json.readTree(file);
            var own = registers.get().filter(register -> register.form().equals(tree.path("id").asText())).toList();
            own.forEach(register -> fill(tree, register.field(), list(register.choices(scope))));
            return new ByteArrayInputStream(own.isEmpty() ? file : json.writeValueAsBytes(tree));
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form is not JSON", e);
        }
    }

    private static void fill(JsonNode node, String field, String choices) {
        node.path("components").forEach(component -> {
            if (component.path("key").asText().equals(field) && component.path(EXPRESSION).asText().startsWith(NOTHING)) {
                var narrowing = component.path(EXPRESSION).asText().substring(NOTHING.length());
                ((ObjectNode) component).put(EXPRESSION, "=" + choices + narrowing);
            }
            fill(component, field, choices);
        });
    }

    private static String list(List<Choice> choices) {
        return choices.stream().map(choice -> "{label: %s, value: %s, kind: %s}".formatted(
                text(choice.label()), text(choice.value()), text(choice.kind()))).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
