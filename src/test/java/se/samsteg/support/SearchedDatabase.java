package se.samsteg.support;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.samsteg.security.ReferenceIdentities;

/**
 * One application's database. {@code security/personal-columns.csv} says where personal data may lie; whatever lies there
 * is looked for in every other column, the engine's and ours. What a column holds tells how it may be spelt elsewhere;
 * a {@code copy} is only allowed to hold the same again, packed or joined.
 */
final class SearchedDatabase {
    private static final String COLUMNS = "security/personal-columns.csv";
    /** What it writes in a case is put together of what stands elsewhere, and of words that anybody may read. */
    private static final String SOFTWARE = "samsteg";
    private static final int SHORTEST_TEXT = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Map<String, String> personal = columns();
    private final Set<String> seen = new HashSet<>();
    private int cells;

    SearchedDatabase(Connection connection) {
        this.connection = connection;
    }

    private static Map<String, String> columns() {
        return ReferenceIdentities.read(COLUMNS).stream()
                .collect(toMap(row -> (row.get("table") + "." + row.get("column")).toUpperCase(Locale.ROOT), row -> row.get("holds")));
    }

    /** Adds what the registry and the content tables hold. */
    void collect(Secrets secrets) throws SQLException {
        var names = new ArrayList<String>();
        rows(tables().stream().filter(table -> personal.keySet().stream().anyMatch(place -> place.startsWith(table + "."))).toList(), row -> {
            names.clear();
            if (SOFTWARE.equals(row.get("CONTENT.AUTHOR"))) {
                return;
            }
            row.forEach((place, value) -> {
                var holds = personal.getOrDefault(place, "");
                if (holds.equals("name")) {
                    names.add(value);
                }
                spellings(holds, value).forEach(secrets::add);
            });
            secrets.add(String.join(" ", names));
        });
    }

    /** How a value may be written; a text that is shorter than a sentence could be anybody's. */
    private static Stream<String> spellings(String holds, String value) {
        return switch (holds) {
            case "name", "school" -> Stream.of(value);
            case "contact" -> Stream.of(value, value.replaceAll("[ -]", ""));
            case "number" -> Numbers.spellings(value);
            case "text" -> texts(value).filter(SearchedDatabase::isSomebodys);
            default -> Stream.empty();
        };
    }

    /** A choice in a list is one word. */
    private static boolean isSomebodys(String text) {
        return text.startsWith(RandomAnswers.MARK) || text.length() >= SHORTEST_TEXT && text.contains(" ");
    }

    private static Stream<String> texts(String value) {
        if (!value.startsWith("[") && !value.startsWith("{")) {
            return Stream.of(value);
        }
        try {
            return leaves(JSON.readTree(value));
        } catch (JsonProcessingException noList) {
            return Stream.of(value);
        }
    }

    private static Stream<String> leaves(JsonNode node) {
        return node.isContainerNode() ? stream(node).flatMap(SearchedDatabase::leaves) : node.isTextual() ? Stream.of(node.asText()) : Stream.empty();
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        node.elements().forEachRemaining(all::add);
        return all.stream();
    }

    /** Where secrets lie that must not: the column, and the secret. */
    List<String> findings(Secrets secrets) throws SQLException {
        var found = new ArrayList<String>();
        rows(tables(), row -> row.forEach((place, value) -> {
            cells++;
            if (!personal.containsKey(place) && seen.add(value)) {
                secrets.in(value).forEach(secret -> found.add(place + ": " + secret));
            }
        }));
        return found;
    }

    int cells() {
        return cells;
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                if (Set.of("PUBLIC", "public").contains(rows.getString("TABLE_SCHEM")) && !rows.getString("TABLE_NAME").startsWith("flyway")) {
                    tables.add(rows.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
                }
            }
        }
        return tables;
    }

    private void rows(List<String> tables, Consumer<Map<String, String>> reader) throws SQLException {
        for (var table : tables) {
            // models, forms and decisions as they were deployed are no one's data
            var rest = table.equals("ACT_GE_BYTEARRAY") ? " where DEPLOYMENT_ID_ is null" : "";
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("select * from " + table + rest)) {
                while (rows.next()) {
                    reader.accept(row(table, rows));
                }
            }
        }
    }

    private static Map<String, String> row(String table, ResultSet rows) throws SQLException {
        var row = new java.util.LinkedHashMap<String, String>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            var value = text(rows, column);
            if (value.length() >= Secrets.SHORTEST || !value.isEmpty() && !table.startsWith("ACT_")) {
                row.put(table + "." + rows.getMetaData().getColumnName(column).toUpperCase(Locale.ROOT), value);
            }
        }
        return row;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        var value = rows.getObject(column);
        return value == null ? "" : value instanceof Clob ? rows.getString(column)
                : value instanceof Blob || value instanceof byte[] ? new String(rows.getBytes(column), StandardCharsets.UTF_8) : value.toString();
    }
}
