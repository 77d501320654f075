package se.samsteg.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.CaseNumber;

/** The tables {@code placement_seat} and {@code placement_queue}; changed only while the group is held. */
@Repository
class Seats {
    private static final String QUEUED = """
            select * from (select q.*, row_number() over (partition by group_code order by queued_at, id) as place
            from placement_queue q) queued""";
    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A seat that somebody has, or had.
     *
     * @param id      rising with the order in which seats were given
     * @param freed   given up: somebody else can be promised it
     * @param lastDay the day until which the pupil sits there all the same; null when none was set
     */
    record Seat(long id, String group, CaseNumber caseNumber, boolean freed, LocalDate lastDay) {
        boolean isSatInOn(LocalDate day) {
            return !freed || lastDay != null && !lastDay.isBefore(day);
        }
    }

    /**
     * A place in a queue.
     *
     * @param position from 1
     */
    record Waiting(int position, String group, CaseNumber caseNumber, OffsetDateTime since) {
    }

    int taken(String group) {
        return jdbc.sql("select count(*) from placement_seat where group_code = ? and freed_at is null").param(group)
                .query(Integer.class).single();
    }

    /** How many seats somebody has, by the group's code; a group without any is not there. */
    Map<String, Integer> taken() {
        var taken = new HashMap<String, Integer>();
        jdbc.sql("select group_code, count(*) as seats from placement_seat where freed_at is null group by group_code")
                .query(row -> {
                    taken.put(row.getString("group_code"), row.getInt("seats"));
                });
        return taken;
    }

    List<CaseNumber> held(Collection<CaseNumber> numbers) {
        return jdbc.sql("select case_number from placement_seat where freed_at is null and case_number in (:numbers) order by case_number")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(String.class).list().stream().map(CaseNumber::new).toList();
    }

    /** The seat that the case holds. */
    Optional<Seat> of(CaseNumber number) {
        return jdbc.sql("select * from placement_seat where case_number = ? and freed_at is null")
                .param(number.value()).query(Seats::seat).optional();
    }

    /** The seats that nobody has given up, and those whose pupil stays for a while, in the order in which they were given. */
    List<Seat> satIn(String group, LocalDate from) {
        return jdbc.sql("select * from placement_seat where group_code = ? and (freed_at is null or last_day >= ?) order by id")
                .params(group, from).query(Seats::seat).list();
    }

    void give(String group, CaseNumber number) {
        jdbc.sql("insert into placement_seat (group_code, case_number, reserved_at) values (?, ?, ?)")
                .params(group, number.value(), now()).update();
        leaveQueue(number);
    }

    /** @param lastDay until when the pupil stays, or null */
    void free(CaseNumber number, LocalDate lastDay) {
        jdbc.sql("update placement_seat set freed_at = ?, last_day = ? where case_number = ? and freed_at is null")
                .params(now(), lastDay, number.value()).update();
    }

    /** The cases that wait for the group, first to last. */
    List<Waiting> queue(String group) {
        return jdbc.sql(QUEUED + " where group_code = ? order by place").param(group).query(Seats::waiting).list();
    }

    /** All who wait, group by group, first to last. */
    List<Waiting> queues() {
        return jdbc.sql(QUEUED + " order by group_code, place").query(Seats::waiting).list();
    }

    Optional<Waiting> waiting(CaseNumber number) {
        return jdbc.sql(QUEUED + " where case_number = ?").param(number.value()).query(Seats::waiting).optional();
    }

    void enqueue(String group, CaseNumber number) {
        jdbc.sql("insert into placement_queue (group_code, case_number, queued_at) values (?, ?, ?)")
                .params(group, number.value(), now()).update();
    }

    void leaveQueue(CaseNumber number) {
        jdbc.sql("delete from placement_queue where case_number = ?").param(number.value()).update();
    }

    private static Seat seat(ResultSet row, int index) throws SQLException {
        return new Seat(row.getLong("id"), row.getString("group_code"), new CaseNumber(row.getString("case_number")),
                row.getObject("freed_at") != null, row.getObject("last_day", LocalDate.class));
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        return new Waiting(row.getInt("place"), row.getString("group_code"), new CaseNumber(row.getString("case_number")),
                row.getObject("queued_at", OffsetDateTime.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
