package se.samsteg.concernreport;

import java.time.Clock;
import java.time.OffsetDateTime;
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

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(IsoTime.ZONE));
    }
}
