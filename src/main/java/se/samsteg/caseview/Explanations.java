package se.samsteg.caseview;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.AutomaticStep;
import se.samsteg.shared.Swedish;
import se.samsteg.shared.Trace;

/** Says in Swedish what an automatic step rested on: which rule, in which version, on what. */
@Component
class Explanations {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = DAY + "T.*";

    private final ModelWords model;
    private final Words words;

    Explanations(ModelWords model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** A sentence for the model, one for each rule that was asked, and one each for what was known and what came of it. */
    List<String> of(AutomaticStep step) {
        return Stream.of(
                Stream.of("Steget ”" + step.activityName() + "” i processen " + model.process(step.process()) + ", version " + step.processVersion() + "."),
                step.rules().stream().map(this::rule),
                facts("Underlag: ", step.inputs()), facts("Resultat: ", step.outputs())).flatMap(sentences -> sentences).distinct().toList();
    }

    private String rule(Trace.Note rule) {
        return rule.kind().equals("limit") ? limit(rule.facts()) : decision(rule.facts());
    }

    private String limit(Map<String, Object> facts) {
        var begin = words.limit(text(facts, "limit")) + ": " + words.length(text(facts, "duration")) + " från " + day(facts, "from") + " enligt "
                + text(facts, "legalReference") + " (tidsfrister, version " + facts.get("version") + ").";
        if (!facts.containsKey("lastDay")) {
            return begin;
        }
        var moved = facts.get("lastDay").equals(facts.get("statutoryDay")) ? ""
                : " (" + text(facts, "statutoryDayIs").toLowerCase(Swedish.LOCALE) + "), flyttad till " + day(facts, "lastDay");
        return begin + " Sista dag " + day(facts, "statutoryDay") + moved + ".";
    }

    private String decision(Map<String, Object> facts) {
        var inputs = said((Map<?, ?>) facts.get("inputs"));
        var outputs = said((Map<?, ?>) facts.get("outputs"));
        return "Beslutstabellen ”" + facts.get("name") + "”, version " + facts.get("version") + "."
                + (inputs.isEmpty() ? "" : " Underlag: " + inputs + ".") + (outputs.isEmpty() ? "" : " Utfall: " + outputs + ".");
    }

    private Stream<String> facts(String heading, Map<String, Object> facts) {
        var said = said(facts);
        return said.isEmpty() ? Stream.empty() : Stream.of(heading + said + ".");
    }

    private String said(Map<?, ?> facts) {
        return facts.entrySet().stream().filter(fact -> fact.getValue() != null && !fact.getValue().toString().isEmpty())
                .flatMap(fact -> model.label(fact.getKey().toString()).stream()
                        .map(label -> label + ": " + value(fact.getKey().toString(), fact.getValue().toString())))
                .collect(Collectors.joining(" · "));
    }

    private String value(String variable, String value) {
        if (value.matches(DAY)) {
            return Swedish.day(LocalDate.parse(value));
        }
        if (value.matches(TIME)) {
            return words.minute(LocalDateTime.parse(value));
        }
        if (value.matches("P\\w+")) {
            return words.length(value);
        }
        return Arrays.stream(value.split(",")).map(String::strip).map(part -> model.value(variable, part).orElse(part)).collect(Collectors.joining(", "));
    }

    private static String text(Map<String, Object> facts, String name) {
        return String.valueOf(facts.getOrDefault(name, ""));
    }

    private static String day(Map<String, Object> facts, String name) {
        return Swedish.day(LocalDate.parse(text(facts, name)));
    }
}
