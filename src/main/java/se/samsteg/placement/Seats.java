package se.samsteg.placement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.CaseNumber;

/** The tables {@code placement_seat} and {@code placement_queue}; changed only while the group is held. */
@Repository
class Seats {
    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int taken(String group) {
        return jdbc.sql("select count(*) from placement_seat where group_code = ? and freed_at is null").param(group)
                .query(Integer.class).single();
    }

    /** The group in which the case holds a seat. */
    Optional<String> groupOf(CaseNumber number) {
        return jdbc.sql("select group_code from placement_seat where case_number = ? and freed_at is null")
                .param(number.value()).query(String.class).optional();
    }

    void give(String group, CaseNumber number) {
        jdbc.sql("insert into placement_seat (group_code, case_number, reserved_at) values (?, ?, ?)")
                .params(group, number.value(), now()).update();
        leaveQueue(number);
    }

    void free(CaseNumber number) {
        jdbc.sql("update placement_seat set freed_at = ? where case_number = ? and freed_at is null")
                .params(now(), number.value()).update();
    }

    /** The cases that wait for the group, first to last. */
    List<CaseNumber> queue(String group) {
        return jdbc.sql("select case_number from placement_queue where group_code = ? order by id").param(group)
                .query(String.class).list().stream().map(CaseNumber::new).toList();
    }

    void enqueue(String group, CaseNumber number) {
        jdbc.sql("insert into placement_queue (group_code, case_number, queued_at) values (?, ?, ?)")
                .params(group, number.value(), now()).update();
    }

    void leaveQueue(CaseNumber number) {
        jdbc.sql("delete from placement_queue where case_number = ?").param(number.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
