package se.samsteg.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.Trigger;

/** H2's guard of columns that are never changed, by whomever; PostgreSQL has the same in SQL. Databases hold the names of those that extend it. */
public abstract class KeptColumns implements Trigger {
    /** The state that both databases answer with. */
    private static final String REFUSED = "45000";
    private final List<String> columns = new ArrayList<>();
    private final String refusal;
    private final List<String> kept;

    /** @param kept names of columns, in lower case */
    protected KeptColumns(String refusal, String... kept) {
        this.refusal = refusal;
        this.kept = List.of(kept);
    }

    @Override
    public final void init(Connection connection, String schema, String trigger, String table, boolean before, int type) throws SQLException {
        columns.clear();
        try (var rows = connection.getMetaData().getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
    }

    @Override
    public final void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (isKept(before) && kept.stream().anyMatch(column -> !Objects.equals(value(before, column), value(after, column)))) {
            throw new SQLException(refusal, REFUSED);
        }
    }

    /** Whether this row is one whose columns are kept: each is, unless a guard says otherwise. */
    protected boolean isKept(Object[] before) {
        return true;
    }

    protected final Object value(Object[] row, String column) {
        return row[columns.indexOf(column)];
    }
}
