package se.samsteg.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.h2.api.Trigger;

/**
 * H2's guard of tables whose rows are kept: never changed, and deleted only when the row's time has come, which the database
 * itself looks up. PostgreSQL has the same in SQL. Databases hold this name: it must not move.
 */
public class KeptRows implements Trigger {
    private static final String NOT_ALLOWED = "42501";
    private static final Map<String, Way> OUT = Map.of(
            "access_log", new Way(1, "select 1 where cast(? as timestamp with time zone) < current_timestamp - interval '5' year"),
            "disclosure_log", new Way(1, "select 1 from disclosure_erasure where case_number = ?"),
            "consent_text", new Way(0, """
                    select 1 from consent c join consent_round r on r.id = c.round_id
                    join deletion_line l on l.number = r.case_number join deletion_list d on d.id = l.list_id
                    where c.id = ? and d.signed_at is not null and d.done_at is null"""));
    private String table;

    /**
     * When a row may go.
     *
     * @param column    the place of the row's value that is asked with
     * @param condition a query that finds something when it may
     */
    private record Way(int column, String condition) {
        boolean isOpen(Connection connection, Object[] row) throws SQLException {
            try (var query = connection.prepareStatement(condition)) {
                query.setObject(1, row[column]);
                return query.executeQuery().next();
            }
        }
    }

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName.toLowerCase(Locale.ROOT);
    }

    /** @throws SQLException unless the row's time has come */
    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        if (newRow != null || !OUT.containsKey(table) || !OUT.get(table).isOpen(connection, oldRow)) {
            throw new SQLException("The table " + table + " is append-only", NOT_ALLOWED);
        }
    }

    /** H2's {@code end_old_access_lines()}. @return how many lines ended */
    public static int endOldAccessLines(Connection connection) throws SQLException {
        return update(connection, "delete from access_log where at < current_timestamp - interval '5' year");
    }

    /** H2's {@code erase_disclosure_log(case)}, for a case whose erasure is recorded. @return how many lines are gone */
    public static int eraseDisclosureLog(Connection connection, String caseNumber) throws SQLException {
        return update(connection, "delete from disclosure_log where case_number = ?", caseNumber);
    }

    private static int update(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
