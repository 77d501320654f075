package se.samsteg.shared;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * H2's trigger of tables whose rows are never changed; PostgreSQL has its own in SQL. Retention alone may delete, on a
 * connection that says so: {@code set @samsteg_retention = true}.
 */
public class KeptRows implements Trigger {
    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    /** @throws SQLException unless retention deletes */
    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        if (newRow != null || !retention(connection)) {
            throw new SQLException("Rows of " + table + " are never changed");
        }
    }

    private static boolean retention(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select @samsteg_retention")) {
            return row.next() && "true".equalsIgnoreCase(row.getString(1));
        }
    }
}
