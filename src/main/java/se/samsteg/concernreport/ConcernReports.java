package se.samsteg.concernreport;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/** The table {@code concern_report}: one row per report, and one report per child. */
@Repository
class ConcernReports {
    private final JdbcClient jdbc;
    private final Clock clock;

    ConcernReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ConcernReport add(CaseNumber caseNumber, Pupil pupil, Authority sender, Authority receiver, String registeredBy) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into concern_report (case_number, pupil_id, authority, receiver, registered_at, registered_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(caseNumber.value(), pupil.id(), sender.tenantId(), receiver.tenantId(), now(), registeredBy)
                .update(key, "id");
        return new ConcernReport(key.getKeyAs(Number.class).longValue(), caseNumber, pupil, receiver);
    }

    void sent(long id, String messageId) {
        jdbc.sql("update concern_report set sent_at = ?, message_id = ? where id = ?").params(now(), messageId, id).update();
    }

    /** The latest report that an authority has sent in a case. */
    Optional<Sent> latest(CaseNumber caseNumber, Authority sender) {
        return jdbc.sql("""
                select receiver, message_id from concern_report where case_number = ? and authority = ? and message_id is not null
                order by id desc fetch first 1 rows only""").params(caseNumber.value(), sender.tenantId())
                .query((row, index) -> new Sent(new Authority(row.getString("receiver")), row.getString("message_id"))).optional();
    }

    /** @param messageId by which its receiver knows it */
    record Sent(Authority receiver, String messageId) {
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(IsoTime.ZONE));
    }
}
