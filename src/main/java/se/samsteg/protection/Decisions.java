package se.samsteg.protection;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.protection.CaseDoor.Key;

/** The table {@code case_access_decision}: reasons, kept apart from the timeline since they are content. */
@Repository
class Decisions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(Key key, String decision, String reason) {
        jdbc.sql("""
                insert into case_access_decision (case_number, tenant_id, decision, reason, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?)""").params(key.number().value(), key.authority().tenantId(), decision, reason,
                        key.user(), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
