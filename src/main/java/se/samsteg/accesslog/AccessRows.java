package se.samsteg.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.LowerCamel;

/** The table {@code access_log}. */
@Repository
class AccessRows {
    private final JdbcClient jdbc;

    AccessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Access line) {
        jdbc.sql("""
                insert into access_log (at, user_id, roles, authority, case_number, deed, what, task, reason, note, row_count,
                                        own_work, same_surname, protected_identity, at_night)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(time(line.at()), line.userId(), line.roles(), line.authority(), line.caseNumber(), line.deed().name(),
                        line.what(), line.task(), line.reasonCode(), line.note(), line.rowCount(), line.ownWork(),
                        line.sameSurname(), line.protectedIdentity(), line.atNight()).update();
    }

    /** The reason that the person last gave for the case, if it was after that time. */
    Optional<Reason> reason(String userId, String caseNumber, Instant after) {
        return jdbc.sql("""
                select reason from access_log where user_id = ? and case_number = ? and deed = 'REASON' and at > ?
                order by id desc fetch first 1 rows only""")
                .params(userId, caseNumber, time(after)).query(String.class).optional()
                .flatMap(code -> LowerCamel.parse(Reason.class, code));
    }

    List<Access> ofCase(String caseNumber, Collection<String> tenants, int limit) {
        return jdbc.sql("""
                select * from access_log where case_number = :number and authority in (:tenants)
                order by id desc fetch first :limit rows only""")
                .param("number", caseNumber).param("tenants", tenants).param("limit", limit).query(AccessRows::read).list();
    }

    List<Access> of(String tenant, Instant since) {
        return jdbc.sql("select * from access_log where authority = ? and at >= ? and case_number is not null order by id")
                .params(tenant, time(since)).query(AccessRows::read).list();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Access read(ResultSet row, int index) throws SQLException {
        var reason = row.getString("reason");
        var count = row.getObject("row_count", Integer.class);
        return new Access(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("user_id"), row.getString("roles"),
                row.getString("authority"), row.getString("case_number"), Deed.valueOf(row.getString("deed")), row.getString("what"),
                row.getString("task"), reason == null ? null : LowerCamel.parse(Reason.class, reason).orElse(null), row.getString("note"),
                count, row.getBoolean("own_work"), row.getBoolean("same_surname"), row.getBoolean("protected_identity"), row.getBoolean("at_night"));
    }
}
