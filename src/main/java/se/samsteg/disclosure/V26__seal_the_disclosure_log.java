package se.samsteg.disclosure;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Lines from before the log was chained get their place and hash as they stand: from here on nobody can change them unseen. */
@Component
class V26__seal_the_disclosure_log extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var lines = connection.createStatement().executeQuery("select * from disclosure_log order by case_number, id");
             var seal = connection.prepareStatement("update disclosure_log set place = ?, previous_hash = ?, hash = ? where id = ?")) {
            SealedLine last = null;
            while (lines.next()) {
                var continues = last != null && last.caseNumber().equals(lines.getString("case_number"));
                if (last != null && !continues) {
                    head(connection, last);
                }
                last = SealedLine.read(lines, continues ? last.hash() : SealedLine.BEGINNING, continues ? last.place() + 1 : 1);
                seal.setLong(1, last.place());
                seal.setString(2, last.previousHash());
                seal.setString(3, last.hash());
                seal.setLong(4, lines.getLong("id"));
                seal.executeUpdate();
            }
            if (last != null) {
                head(connection, last);
            }
        }
    }

    private static void head(Connection connection, SealedLine last) throws SQLException {
        try (var insert = connection.prepareStatement("insert into disclosure_chain (case_number, length, head) values (?, ?, ?)")) {
            insert.setString(1, last.caseNumber());
            insert.setLong(2, last.place());
            insert.setString(3, last.hash());
            insert.executeUpdate();
        }
    }
}
