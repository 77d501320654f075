package se.samsteg.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.api.Trigger;

/** H2's guard of the variable {@code receivedAt}; see {@link ReceiptTime}. H2 makes it, hence public. */
public final class KeptVariable implements Trigger {
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
        if (ReceiptTime.VARIABLE.equals(before[columns.indexOf("name_")]) && before[columns.indexOf("text_")] != null
                && Stream.of("name_", "text_", "type_").map(columns::indexOf).anyMatch(column -> !Objects.equals(before[column], after[column]))) {
            throw new SQLException(ReceiptTime.REFUSAL, "45000");
        }
    }
}
