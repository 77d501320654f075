package se.samsteg.sip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

/** The table {@code sip}. */
@Repository
class Sips {
    private final JdbcClient jdbc;
    private final SipClock clock;

    Sips(JdbcClient jdbc, SipClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param initiator null when nobody has said who asked */
    void open(CaseScope scope, Initiator initiator) {
        jdbc.sql("insert into sip (case_number, authority, instance, meetings, opened_at, initiator) values (?, ?, ?, 0, ?, ?)")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), scope.rootInstance(), now(),
                        initiator == null ? null : LowerCamel.of(initiator)).update();
    }

    Optional<Sip> running(CaseNumber number, Authority authority) {
        return jdbc.sql("select * from sip where case_number = ? and authority = ? and closed_at is null order by id")
                .params(number.value(), authority.tenantId()).query(Sips::read).list().stream().findFirst();
    }

    Optional<Sip> of(CaseScope scope) {
        return jdbc.sql("select * from sip where instance = ?").param(scope.rootInstance()).query(Sips::read).optional();
    }

    /** @throws IllegalStateException when the instance is no plan's */
    Sip get(CaseScope scope) {
        return of(scope).orElseThrow(() -> new IllegalStateException("No plan runs in " + scope.caseNumber()));
    }

    /** All plans of the case that the authority coordinates or has coordinated, latest first. */
    List<Kept> all(CaseNumber number, Authority authority) {
        return jdbc.sql("select * from sip where case_number = ? and authority = ? order by id desc")
                .params(number.value(), authority.tenantId()).query(Sips::kept).list();
    }

    /**
     * @param initiator    empty in a plan from before that was kept
     * @param meetingBy    the last day for the meeting by local policy, or null
     * @param meetingStart when the meeting is, or null
     * @param meetingCause why it is later, by code, or null
     * @param outcome      null while it runs
     */
    record Kept(Sip sip, Optional<Initiator> initiator, LocalDate meetingBy, LocalDateTime meetingStart, String meetingCause, SipOutcome outcome) {
        boolean meetsLate() {
            return meetingStart != null && meetingBy != null && meetingStart.toLocalDate().isAfter(meetingBy);
        }
    }

    void close(Sip sip, SipOutcome outcome) {
        jdbc.sql("update sip set closed_at = ?, outcome = ? where id = ? and closed_at is null")
                .params(now(), LowerCamel.of(outcome), sip.id()).update();
    }

    void meetBy(Sip sip, LocalDate latest) {
        jdbc.sql("update sip set meeting_by = ? where id = ?").params(latest, sip.id()).update();
    }

    /**
     * Notes that the parties are called once more.
     *
     * @param cause why the meeting is later than policy says, by code, or null
     */
    void call(Sip sip, LocalDateTime start, String cause) {
        jdbc.sql("update sip set meetings = meetings + 1, meeting_start = ?, meeting_cause = ? where id = ?").params(start, cause, sip.id()).update();
    }

    /** The first meeting stays the first. */
    void met(Sip sip, LocalDate on) {
        jdbc.sql("update sip set met_on = coalesce(met_on, ?) where id = ?").params(on, sip.id()).update();
    }

    void answeredAsAdult(Sip sip, LocalDate on) {
        jdbc.sql("update sip set own_answer_on = ? where id = ?").params(on, sip.id()).update();
    }

    void workedOnBy(Sip sip, Sip.Author author) {
        jdbc.sql("update sip set author = ?, author_name = ? where id = ?").params(author.userId(), author.name(), sip.id()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(read(row, index), LowerCamel.parse(Initiator.class, row.getString("initiator")), row.getObject("meeting_by", LocalDate.class),
                row.getObject("meeting_start", LocalDateTime.class), row.getString("meeting_cause"),
                LowerCamel.parse(SipOutcome.class, row.getString("outcome")).orElse(null));
    }

    private static Sip read(ResultSet row, int index) throws SQLException {
        return new Sip(row.getLong("id"), new CaseNumber(row.getString("case_number")), new Authority(row.getString("authority")),
                row.getString("instance"), row.getInt("meetings"), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("met_on", LocalDate.class), row.getObject("own_answer_on", LocalDate.class),
                row.getString("author") == null ? null : new Sip.Author(row.getString("author"), row.getString("author_name")));
    }
}
