package se.samsteg.engine.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Faults;
import se.samsteg.shared.IsoTime;

/**
 * Demands of a submission what its form demands in the browser, with the same expressions: nothing in a {@code .form}
 * is checked by the engine itself, so a REST caller would pass everything by.
 */
final class SubmissionCheck {
    private final FeelEngine feel;

    SubmissionCheck(FeelEngine feel) {
        this.feel = feel;
    }

    /**
     * @param submitted what came in, by field name
     * @param earlier   what the form could already see, for its conditions
     * @param faults    gets each broken demand
     * @return the answers in their types, without empty, unknown, read-only and hidden-and-empty ones
     */
    Map<String, Object> answers(FormDefinition form, Map<String, Object> submitted, Map<String, Object> earlier, Faults faults) {
        submitted.keySet().stream().filter(key -> form.field(key).isEmpty() && !form.mentioned().contains(key))
                .forEach(key -> faults.add(key, "Fältet finns inte i formuläret."));
        var answers = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            var value = submitted.get(field.key());
            if (!field.readonly() && !isEmpty(value)) {
                var typed = typed(field, value);
                if (typed == null) {
                    faults.add(fault(field, typeRule(field, value)));
                } else {
                    answers.put(field.key(), typed);
                }
            }
        }
        var seen = new HashMap<>(earlier);
        form.fields().forEach(field -> seen.remove(field.key()));
        seen.putAll(answers);
        form.fields().stream().filter(field -> !field.readonly()).forEach(field -> demand(form, field, answers.get(field.key()),
                submitted.get(field.key()), seen, faults));
        return answers;
    }

    private void demand(FormDefinition form, FormField field, Object value, Object raw, Map<String, Object> seen, Faults faults) {
        if (value == null) {
            if (field.required() && isEmpty(raw) && isVisible(field, seen)) {
                faults.add(field.key(), sentence(field, "måste fyllas i."), field.law() == null ? form.law() : field.law());
            }
            return;
        }
        if (field.required() && field.kind() == FormField.Kind.FLAG && !Boolean.TRUE.equals(value) && isVisible(field, seen)) {
            faults.add(fault(field, "måste bekräftas."));
        }
        if (value instanceof Integer number) {
            range(field, BigDecimal.valueOf(number), faults);
        }
        if (value instanceof String text) {
            length(field, text, faults);
        }
    }

    private static void range(FormField field, BigDecimal number, Faults faults) {
        faults.require(field.min() == null || number.compareTo(field.min()) >= 0, field.key(), sentence(field, "får inte vara mindre än " + field.min() + "."), field.law());
        faults.require(field.max() == null || number.compareTo(field.max()) <= 0, field.key(), sentence(field, "får inte vara större än " + field.max() + "."), field.law());
    }

    private static void length(FormField field, String text, Faults faults) {
        faults.require(field.minLength() == null || text.length() >= field.minLength(), field.key(), sentence(field, "ska ha minst " + field.minLength() + " tecken."), field.law());
        faults.require(field.maxLength() == null || text.length() <= field.maxLength(), field.key(), sentence(field, "får ha högst " + field.maxLength() + " tecken."), field.law());
        faults.require(field.pattern() == null || text.matches(field.pattern()), field.key(), sentence(field, "har fel form."), field.law());
    }

    private boolean isVisible(FormField field, Map<String, Object> seen) {
        return field.hides().stream().noneMatch(hide ->
                Boolean.TRUE.equals(feel.evaluateSimpleExpression(hide, Variables.fromMap(seen).asVariableContext())));
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static Object typed(FormField field, Object value) {
        return switch (field.kind()) {
            case TEXT -> value instanceof String || value instanceof Number ? value.toString() : null;
            case NUMBER -> number(value);
            case FLAG -> value instanceof Boolean ? value : Map.of("true", true, "false", false).get(value.toString());
            case CHOICE -> field.values().contains(value.toString()) ? value.toString() : null;
            case LIST -> list(field.values(), value);
            case DATE -> date(value.toString());
            case DATE_TIME -> dateTime(value.toString());
        };
    }

    /** Every number of a form is whole, whether or not it was written with decimals: 30.0 is 30. */
    private static Integer number(Object value) {
        try {
            return new BigDecimal(value.toString()).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean hasDecimals(Object value) {
        try {
            return new BigDecimal(value.toString()).stripTrailingZeros().scale() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Object list(Set<String> choices, Object value) {
        if (value instanceof List<?> list) {
            return choices.isEmpty() || list.stream().allMatch(entry -> choices.contains(String.valueOf(entry))) ? list : null;
        }
        return choices.isEmpty() && value instanceof Map<?, ?> ? value : null;
    }

    private static String date(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String dateTime(String value) {
        try {
            return IsoTime.dateTime(value).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String typeRule(FormField field, Object value) {
        return switch (field.kind()) {
            case TEXT -> "ska vara text.";
            case NUMBER -> hasDecimals(value) ? "ska vara ett heltal." : "ska vara ett tal.";
            case FLAG -> "ska vara ja eller nej.";
            case CHOICE, LIST -> "har ett val som inte finns.";
            case DATE -> "ska vara ett datum, till exempel 2026-03-20.";
            case DATE_TIME -> "ska vara datum och tid, till exempel 2026-03-20T13:30.";
        };
    }

    private static Fault fault(FormField field, String rule) {
        return new Fault(field.key(), sentence(field, rule), field.law());
    }

    private static String sentence(FormField field, String rule) {
        return "”" + field.label() + "” " + rule;
    }
}
