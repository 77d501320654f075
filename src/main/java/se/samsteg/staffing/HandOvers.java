package se.samsteg.staffing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.staffing.Reassignments.Order;
import se.samsteg.staffing.Reassignments.Outcome;

/** The table {@code hand_over}: who decided it, why, and how much it moved; which cases it touched stands in their timelines. */
@Repository
class HandOvers {
    private final JdbcClient jdbc;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(String decidedBy, Order order, Outcome outcome) {
        jdbc.sql("""
                insert into hand_over (decided_at, decided_by, from_person, to_person, reason, leaves, given_count, returned_count)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), decidedBy, order.from(), order.to().orElse(null), order.reason(), order.leaves(),
                        outcome.given(), outcome.returned()).update();
    }
}
