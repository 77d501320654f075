package se.samsteg.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.IsoTime;

/** What becomes of a reception: the columns of the table {@code reception} that change. The time of receipt is not among them. */
@Repository
class Courses {
    private final JdbcClient jdbc;
    private final Clock clock;

    Courses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void noticeAnswered(long id) {
        jdbc.sql("update reception set decided_on = ? where id = ?").params(today(), id).update();
    }

    void protectionAssessed(long id, boolean immediate) {
        jdbc.sql("update reception set protection_assessed_at = ?, immediate_protection = ? where id = ?")
                .params(OffsetDateTime.now(clock.withZone(IsoTime.ZONE)), immediate, id).update();
    }

    /** @return false when it has been warned of that day before: each new end is warned of once */
    boolean warned(long id, LocalDate end) {
        return jdbc.sql("update reception set warned_on = ?, warned_for = ? where id = ? and (warned_for is null or warned_for <> ?)")
                .params(today(), end, id, end).update() == 1;
    }

    void extended(long id, LocalDate from, LocalDate to, String decidedBy) {
        jdbc.sql("update reception set extended_to = ? where id = ?").params(to, id).update();
        jdbc.sql("insert into reception_extension (reception_id, decided_on, decided_by, extended_from, extended_to) values (?, ?, ?, ?, ?)")
                .params(id, today(), decidedBy, from, to).update();
    }

    void decided(long id, PreliminaryDecision decision, boolean answerWithheld) {
        jdbc.sql("update reception set decision = ?, decided_on = ?, answer_withheld = ? where id = ?")
                .params(decision.name(), today(), answerWithheld, id).update();
    }

    void investigationClosed(long id) {
        jdbc.sql("update reception set investigation_closed_on = ? where id = ?").params(today(), id).update();
    }

    void forwarded(long id, Authority to, String decidedBy) {
        jdbc.sql("update reception set forwarded_to = ?, forwarded_on = ?, forwarded_by = ? where id = ?")
                .params(to.tenantId(), today(), decidedBy, id).update();
    }

    void takenBack(long id) {
        jdbc.sql("update reception set taken_back_on = ? where id = ?").params(today(), id).update();
    }

    LocalDate today() {
        return IsoTime.today(clock);
    }
}
