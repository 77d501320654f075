package se.samsteg.sip;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Advice that does not go together: two interventions in one area with different parties responsible.
 *
 * @param lines one for each such area, in Swedish
 */
record Contradictions(List<String> lines) {

    static Contradictions among(Collection<PlanItem> items) {
        var areas = items.stream().collect(Collectors.groupingBy(PlanItem::area, LinkedHashMap::new, Collectors.toList()));
        return new Contradictions(areas.entrySet().stream()
                .filter(area -> area.getValue().stream().map(PlanItem::responsible).distinct().count() > 1)
                .map(area -> area.getKey().title() + ": " + area.getValue().stream()
                        .map(item -> item.responsible().title() + " – " + item.intervention())
                        .collect(Collectors.joining("; ")))
                .toList());
    }

    boolean any() {
        return !lines.isEmpty();
    }

    String text() {
        return String.join("\n", lines);
    }
}
