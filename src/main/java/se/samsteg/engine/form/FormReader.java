package se.samsteg.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.samsteg.engine.form.FormField.Kind;
import se.samsteg.engine.form.FormField.Store;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/**
 * Reads a {@code .form} file (form-js schema version 16). Four custom properties of a component are ours:
 * {@code store} (content|variable) moves its answer from the place that its type has by default, {@code prefill=true}
 * shows the earlier answer in an editable field, {@code field} on a table names a list that is entered elsewhere, and
 * {@code law} names the source that demands the field ({@code implementationPlan}), to be cited when it is missing.
 */
final class FormReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    private final ObjectMapper json = new ObjectMapper();

    FormDefinition read(byte[] file) {
        try {
            var form = json.readTree(file);
            var fields = new ArrayList<FormField>();
            collect(form.path("components"), List.of(), fields);
            var mentioned = new HashSet<String>();
            mention(form, mentioned);
            return new FormDefinition(form.path("id").asText(), List.copyOf(fields), Set.copyOf(mentioned), null);
        } catch (IOException e) {
            throw new IllegalStateException("A deployed form is not JSON", e);
        }
    }

    private void collect(JsonNode components, List<String> outerHides, List<FormField> fields) {
        for (var component : components) {
            var hides = new ArrayList<>(outerHides);
            var hide = component.path("conditional").path("hide").asText("");
            if (hide.startsWith("=")) {
                hides.add(hide.substring(1));
            }
            if (component.has("components")) {
                collect(component.path("components"), hides, fields);
            } else if (kind(component) != null) {
                fields.add(field(component, List.copyOf(hides)));
            }
        }
    }

    private static Kind kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> Kind.TEXT;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.FLAG;
            // a choice whose values come from a register when the form is shown: the register's own rule checks it
            case "radio", "select" -> component.has("valuesExpression") ? Kind.TEXT : Kind.CHOICE;
            case "checklist", "taglist" -> Kind.LIST;
            case "datetime" -> component.path("subtype").asText().equals("datetime") ? Kind.DATE_TIME : Kind.DATE;
            case "table" -> component.path("properties").has("field") ? Kind.LIST : null;
            default -> null;
        };
    }

    private static FormField field(JsonNode component, List<String> hides) {
        var kind = kind(component);
        var rules = component.path("validate");
        var properties = component.path("properties");
        var values = new LinkedHashSet<String>();
        component.path("values").forEach(value -> values.add(value.path("value").asText()));
        var atHome = kind == Kind.TEXT || kind == Kind.LIST ? "content" : "variable";
        var table = component.path("type").asText().equals("table");
        return new FormField(
                table ? properties.path("field").asText() : component.path("key").asText(),
                label(component),
                kind,
                properties.path("store").asText(atHome).equals("content") ? Store.CONTENT : Store.VARIABLE,
                table ? properties.path("required").asText().equals("true") : rules.path("required").asBoolean(),
                component.path("readonly").asBoolean() || component.path("disabled").asBoolean(),
                table || properties.path("prefill").asText().equals("true"),
                Set.copyOf(values),
                rules.path("min").isMissingNode() ? null : rules.path("min").decimalValue(),
                rules.path("max").isMissingNode() ? null : rules.path("max").decimalValue(),
                rules.path("minLength").isMissingNode() ? null : rules.path("minLength").asInt(),
                rules.path("maxLength").isMissingNode() ? null : rules.path("maxLength").asInt(),
                rules.path("pattern").isMissingNode() ? null : rules.path("pattern").asText(),
                hides, law(properties));
    }

    private static Law law(JsonNode properties) {
        return properties.has("law") ? LowerCamel.parse(Law.class, properties.path("law").asText())
                .orElseThrow(() -> new IllegalStateException("A form names a source that is not in the register")) : null;
    }

    /** Without what the browser adds to it by an expression, such as a star that depends on another answer. */
    private static String label(JsonNode component) {
        return TEMPLATE.matcher(component.path("label").asText(component.path("dateLabel").asText(component.path("key").asText()))).replaceAll("").strip();
    }

    private static void mention(JsonNode node, Set<String> names) {
        if (node.isTextual()) {
            var text = node.asText();
            if (text.startsWith("=")) {
                NAME.matcher(text).results().forEach(name -> names.add(name.group()));
            }
            TEMPLATE.matcher(text).results().forEach(template ->
                    NAME.matcher(template.group(1)).results().forEach(name -> names.add(name.group())));
        }
        node.forEach(child -> mention(child, names));
    }
}
