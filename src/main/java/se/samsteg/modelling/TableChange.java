package se.samsteg.modelling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row that a new version adds, takes away or changes.
 *
 * @param before null when it is new
 * @param after  null when it is gone
 */
record TableChange(String name, String validity, String before, String after) {
    static List<TableChange> between(TableFile one, TableFile other) {
        var before = cells(one);
        var after = cells(other);
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new TableChange(key.get(0), key.get(1), before.get(key), after.get(key))).toList();
    }

    private static Map<List<String>, String> cells(TableFile file) {
        var cells = new LinkedHashMap<List<String>, String>();
        file.rows().forEach(row -> cells.put(List.of(row.name(), row.validity()),
                row.cells().values().stream().map(cell -> cell.isEmpty() ? "–" : cell).collect(Collectors.joining(" · "))));
        return cells;
    }
}
