package se.samsteg.retention;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The database as it is: which tables belong to a case, to an authority's part of it, or to a pupil. It is read, not
 * listed, so a table that a step adds is destroyed and handed out with the others without anybody thinking of it.
 */
@Component
class Schema {
    private static final List<String> OWNERS = List.of("authority", "tenant_id", "tenant", "asker", "sender");
    /** Tables of the schools that name no authority, since nobody else has them. */
    static final Set<String> SCHOOLS_OWN = Set.of("placement_seat", "placement_queue", "placement_review", "application_reference");
    /** What tells of the work itself without personal data, and outlives the case. */
    static final Set<String> OUTLIVE = Set.of("access_log", "log_review_line", "disclosure_log", "disclosure_chain", "disclosure_erasure",
            "disclosure_log_keeper", "kept_rows_keeper", "deletion_line", "case_file");

    private final JdbcTemplate jdbc;
    private volatile Map<String, Table> read;

    Schema(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param references column to the table that it refers to, by its one key column */
    record Table(String name, Map<String, Integer> columns, Map<String, Reference> references) {
        boolean has(String column) {
            return columns.containsKey(column);
        }

        /** The column that says whose row it is. */
        String owner() {
            return OWNERS.stream().filter(this::has).findFirst().orElse(null);
        }

        List<String> texts() {
            return columns.entrySet().stream().filter(column -> TEXTS.contains(column.getValue())).map(Map.Entry::getKey).toList();
        }

        boolean isEngines() {
            return name.startsWith("act_");
        }
    }

    record Reference(String table, String column) {
    }

    private static final Set<Integer> TEXTS = Set.of(Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB,
            Types.CHAR, Types.NVARCHAR, Types.NCLOB);

    /** All tables by their names in lower case. */
    Map<String, Table> tables() {
        if (read == null) {
            read = jdbc.execute((ConnectionCallback<Map<String, Table>>) Schema::read);
        }
        return read;
    }

    /** The tables whose rows an authority owns in a case. */
    List<Table> ofParts() {
        return tables().values().stream().filter(table -> !table.isEngines() && table.has("case_number") && !OUTLIVE.contains(table.name())
                && (table.owner() != null || SCHOOLS_OWN.contains(table.name()))).toList();
    }

    /** The tables that refer to this one. */
    List<Map.Entry<Table, Map.Entry<String, Reference>>> children(String name) {
        var found = new ArrayList<Map.Entry<Table, Map.Entry<String, Reference>>>();
        tables().values().forEach(table -> table.references().entrySet().stream()
                .filter(reference -> reference.getValue().table().equals(name) && !table.name().equals(name))
                .forEach(reference -> found.add(Map.entry(table, reference))));
        return found;
    }

    private static Map<String, Table> read(Connection connection) throws SQLException {
        var metadata = connection.getMetaData();
        var names = new LinkedHashMap<String, String>();
        try (var rows = metadata.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.put(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT), rows.getString("TABLE_NAME"));
            }
        }
        names.remove("flyway_schema_history");
        var tables = new LinkedHashMap<String, Table>();
        for (var name : names.entrySet()) {
            tables.put(name.getKey(), new Table(name.getKey(), columns(metadata, connection, name.getValue()),
                    name.getKey().startsWith("act_") ? Map.of() : references(metadata, connection, name.getValue())));
        }
        return tables;
    }

    private static Map<String, Integer> columns(DatabaseMetaData metadata, Connection connection, String table) throws SQLException {
        var columns = new LinkedHashMap<String, Integer>();
        try (var rows = metadata.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), rows.getInt("DATA_TYPE"));
            }
        }
        return columns;
    }

    private static Map<String, Reference> references(DatabaseMetaData metadata, Connection connection, String table) throws SQLException {
        var references = new LinkedHashMap<String, Reference>();
        try (var rows = metadata.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                references.put(rows.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT), new Reference(
                        rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT), rows.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT)));
            }
        }
        return references;
    }
}
