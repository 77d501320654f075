package se.samsteg.sip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;

/** The tables {@code sip} and {@code sip_call}. */
@Repository
class Sips {
    private final JdbcClient jdbc;
    private final Clock clock;

    Sips(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(CaseScope scope) {
        jdbc.sql("insert into sip (case_number, authority, instance, meetings, opened_at) values (?, ?, ?, 0, ?)")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), scope.rootInstance(), now()).update();
    }

    Optional<Sip> running(CaseNumber number, Authority authority) {
        return jdbc.sql("select * from sip where case_number = ? and authority = ? and closed_at is null order by id")
                .params(number.value(), authority.tenantId()).query(Sips::read).list().stream().findFirst();
    }

    Optional<Sip> of(CaseScope scope) {
        return jdbc.sql("select * from sip where instance = ?").param(scope.rootInstance()).query(Sips::read).optional();
    }

    /** All plans of the case that the authority coordinates or has coordinated, latest first. */
    List<Kept> all(CaseNumber number, Authority authority) {
        return jdbc.sql("select * from sip where case_number = ? and authority = ? order by id desc")
                .params(number.value(), authority.tenantId()).query(Sips::kept).list();
    }

    /** @param outcome null while it runs */
    record Kept(Sip sip, Instant openedAt, SipOutcome outcome) {
    }

    void close(Sip sip, SipOutcome outcome) {
        jdbc.sql("update sip set closed_at = ?, outcome = ? where id = ? and closed_at is null")
                .params(now(), LowerCamel.of(outcome), sip.id()).update();
    }

    /** Notes that the parties are called once more. */
    void meet(Sip sip) {
        jdbc.sql("update sip set meetings = meetings + 1 where id = ?").param(sip.id()).update();
    }

    /** Notes that the authority is called; an earlier answer no longer counts. */
    void call(Sip sip, Authority called) {
        if (jdbc.sql("update sip_call set answer = null where sip_id = ? and authority = ?")
                .params(sip.id(), called.tenantId()).update() == 0) {
            jdbc.sql("insert into sip_call (sip_id, authority) values (?, ?)").params(sip.id(), called.tenantId()).update();
        }
    }

    void answer(Sip sip, Authority called, CallAnswer answer) {
        jdbc.sql("update sip_call set answer = ? where sip_id = ? and authority = ?")
                .params(LowerCamel.of(answer), sip.id(), called.tenantId()).update();
    }

    /** The called authorities that have not declined. */
    List<Authority> takingPart(Sip sip) {
        return jdbc.sql("select authority from sip_call where sip_id = ? and coalesce(answer, '') <> 'decline' order by authority")
                .param(sip.id()).query(String.class).list().stream().map(Authority::new).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(read(row, index), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                LowerCamel.parse(SipOutcome.class, row.getString("outcome")).orElse(null));
    }

    private static Sip read(ResultSet row, int index) throws SQLException {
        return new Sip(row.getLong("id"), new CaseNumber(row.getString("case_number")),
                new Authority(row.getString("authority")), row.getString("instance"), row.getInt("meetings"));
    }
}
