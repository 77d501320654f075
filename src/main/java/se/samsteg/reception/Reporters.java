package se.samsteg.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.IsoTime;

/** The table {@code reporter}: everybody who reported what one reception is about. */
@Repository
class Reporters {
    private final JdbcClient jdbc;
    private final Clock clock;

    Reporters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long receptionId, Arrival arrival) {
        jdbc.sql("insert into reporter (reception_id, kind, conversation, wants_answer, reported_at) values (?, ?, ?, ?, ?)")
                .params(receptionId, arrival.reporter().name(), arrival.conversation().orElse(null),
                        arrival.wantsAnswer(), OffsetDateTime.now(clock.withZone(IsoTime.ZONE))).update();
    }

    /** Those with a duty who asked for an answer and have not got one (SoL 19:6). */
    List<Reporter> unanswered(long receptionId) {
        return jdbc.sql("""
                select * from reporter where reception_id = ? and wants_answer and kind = 'DUTY_BOUND'
                and answered_on is null order by id""").param(receptionId)
                .query((row, index) -> new Reporter(row.getLong("id"), ReporterKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("conversation")))).list();
    }

    void answered(long id, ReporterAnswer answer) {
        jdbc.sql("update reporter set answer = ?, answered_on = ? where id = ?")
                .params(answer.name(), LocalDate.now(clock.withZone(IsoTime.ZONE)), id).update();
    }
}
