package se.samsteg.placement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.CaseNumber;

/** Which application from outside became which case. */
@Repository
class ApplicationReferences {
    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationReferences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CaseNumber> find(String reference) {
        return jdbc.sql("select case_number from application_reference where external_reference = ?").param(reference)
                .query(String.class).optional().map(CaseNumber::new);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has, at the same time */
    void claim(String reference) {
        jdbc.sql("insert into application_reference (external_reference, received_at) values (?, ?)")
                .params(reference, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void settle(String reference, CaseNumber number) {
        jdbc.sql("update application_reference set case_number = ? where external_reference = ?")
                .params(number.value(), reference).update();
    }
}
