package se.samsteg.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/** The table {@code reporter}: everybody who reported what one reception is about, or asked later how it was decided. */
@Repository
class Reporters {
    private final JdbcClient jdbc;
    private final Clock clock;

    Reporters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param conversation the message that the reporter is answered by; null for one whom a person answers */
    Reporter add(long receptionId, ReporterKind kind, String conversation, boolean wantsAnswer) {
        var now = OffsetDateTime.now(clock.withZone(IsoTime.ZONE));
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into reporter (reception_id, kind, conversation, asked_on, reported_at) values (?, ?, ?, ?, ?)")
                .params(receptionId, kind.name(), conversation, wantsAnswer ? now.toLocalDate() : null, now)
                .update(key, "id");
        return get(key.getKeyAs(Number.class).longValue());
    }

    Reporter get(long id) {
        return jdbc.sql("select * from reporter where id = ?").param(id).query(Reporters::read).single();
    }

    List<Reporter> of(long receptionId) {
        return jdbc.sql("select * from reporter where reception_id = ? order by id").param(receptionId).query(Reporters::read).list();
    }

    /** Those with a duty who asked for an answer and have not got one (SoL 19:6). */
    List<Reporter> unanswered(long receptionId) {
        return jdbc.sql("""
                select * from reporter where reception_id = ? and asked_on is not null and kind = 'DUTY_BOUND'
                and answered_on is null order by id""").param(receptionId).query(Reporters::read).list();
    }

    /** Those of a case whom the authority owes an answer, the matter being decided. */
    List<Reporter> owed(CaseNumber number, Authority authority) {
        return jdbc.sql("""
                select p.* from reporter p join reception r on r.id = p.reception_id
                where r.case_number = ? and r.authority = ? and r.decided_on is not null and r.forwarded_on is null
                and p.asked_on is not null and p.kind = 'DUTY_BOUND' and p.answered_on is null order by p.id""")
                .params(number.value(), authority.tenantId()).query(Reporters::read).list();
    }

    /** The reception that the authority made of the report which came with that message. */
    Optional<Long> receptionOf(String conversation, Authority authority) {
        return jdbc.sql("""
                select p.reception_id from reporter p join reception r on r.id = p.reception_id
                where p.conversation = ? and r.authority = ? order by p.id fetch first 1 rows only""")
                .params(conversation, authority.tenantId()).query(Long.class).optional();
    }

    /** @param answer null when it was decided that none is given */
    void settled(long id, ReporterAnswer answer) {
        jdbc.sql("update reporter set answer = ?, answered_on = ? where id = ?")
                .params(answer == null ? null : answer.name(), IsoTime.today(clock), id).update();
    }

    private static Reporter read(ResultSet row, int index) throws SQLException {
        return new Reporter(row.getLong("id"), row.getLong("reception_id"), ReporterKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("conversation")), Optional.ofNullable(row.getObject("asked_on", LocalDate.class)));
    }
}
