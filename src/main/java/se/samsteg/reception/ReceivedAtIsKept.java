package se.samsteg.reception;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.api.Trigger;

/**
 * H2's guard of the time of receipt, from which the law's clocks run (SoL 20:1, 20:2): it is never changed, by whomever.
 * PostgreSQL has the same in SQL. H2 makes it, hence public.
 */
public final class ReceivedAtIsKept implements Trigger {
    private final List<String> columns = new ArrayList<>();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) throws SQLException {
        columns.clear();
        try (var rows = connection.getMetaData().getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (Stream.of("received_at", "received_on").map(columns::indexOf).anyMatch(column -> !Objects.equals(before[column], after[column]))) {
            throw new SQLException("The time of receipt is never changed", "45000");
        }
    }
}
