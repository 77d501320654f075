package se.samsteg.disclosure;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Refuses changes of the disclosure log on H2 (on PostgreSQL a function of the database does). Lines of a case may be
 * deleted only when its erasure has been recorded before: retention, as a decision of a named person.
 */
public class AppendOnly implements Trigger {
    private static final String NOT_ALLOWED = "42501";
    /** Of the table {@code disclosure_log}. */
    private static final int CASE_NUMBER = 1;
    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (after != null || !table.equalsIgnoreCase("disclosure_log") || !isErased(connection, before[CASE_NUMBER])) {
            throw new SQLException("The table " + table.toLowerCase() + " is append-only", NOT_ALLOWED);
        }
    }

    private static boolean isErased(Connection connection, Object caseNumber) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from disclosure_erasure where case_number = ?")) {
            query.setObject(1, caseNumber);
            return query.executeQuery().next();
        }
    }
}
