package se.samsteg.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** The table {@code reception}. */
@Repository
class Receptions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Receptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Reception add(CaseScope scope, long pupilId, Arrival arrival, LocalDateTime receivedAt) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into reception (case_number, authority, pupil_id, instance, kind, received_at, received_on, acute_danger)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), pupilId, scope.rootInstance(),
                        arrival.kind().name(), receivedAt.atZone(IsoTime.ZONE).toOffsetDateTime(),
                        receivedAt.toLocalDate(), arrival.acuteDanger())
                .update(key, "id");
        return get(key.getKeyAs(Number.class).longValue());
    }

    Reception get(long id) {
        return jdbc.sql("select * from reception where id = ?").param(id).query(Receptions::read).single();
    }

    /** The concern for the child that the authority received that day and has not decided on yet. */
    Optional<Reception> undecided(Authority authority, long pupilId, LocalDate day) {
        return jdbc.sql("""
                select * from reception where authority = ? and pupil_id = ? and received_on = ? and kind = 'CONCERN'
                and decision is null order by acute_danger desc, id fetch first 1 rows only""")
                .params(authority.tenantId(), pupilId, day).query(Receptions::read).optional();
    }

    /** Whether the authority has opened an investigation of the child that is not closed. */
    boolean investigates(Authority authority, long pupilId) {
        return jdbc.sql("""
                select count(*) from reception where authority = ? and pupil_id = ? and decision = 'OPEN'
                and investigation_closed_on is null""")
                .params(authority.tenantId(), pupilId).query(Integer.class).single() > 0;
    }

    void protectionAssessed(long id) {
        jdbc.sql("update reception set protection_assessed_at = ? where id = ?")
                .params(OffsetDateTime.now(clock.withZone(IsoTime.ZONE)), id).update();
    }

    /** @return false when it had been warned before */
    boolean warned(long id) {
        return jdbc.sql("update reception set warned_on = ? where id = ? and warned_on is null").params(today(), id)
                .update() == 1;
    }

    void decided(long id, PreliminaryDecision decision) {
        jdbc.sql("update reception set decision = ?, decided_on = ? where id = ?").params(decision.name(), today(), id).update();
    }

    void investigationClosed(long id) {
        jdbc.sql("update reception set investigation_closed_on = ? where id = ?").params(today(), id).update();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(IsoTime.ZONE));
    }

    private static Reception read(ResultSet row, int index) throws SQLException {
        return new Reception(row.getLong("id"), new CaseNumber(row.getString("case_number")),
                new Authority(row.getString("authority")), row.getLong("pupil_id"), row.getString("instance"),
                ReceptionKind.valueOf(row.getString("kind")),
                row.getObject("received_at", OffsetDateTime.class).atZoneSameInstant(IsoTime.ZONE).toLocalDateTime(),
                row.getBoolean("acute_danger"));
    }
}
