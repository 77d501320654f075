package se.samsteg.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.deadline.BegunUnder;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** The table {@code reception}: what an authority has received. What becomes of it is written by {@link Courses}. */
@Repository
class Receptions {
    private final JdbcClient jdbc;
    private final BegunUnder begun;

    Receptions(JdbcClient jdbc, BegunUnder begun) {
        this.jdbc = jdbc;
        this.begun = begun;
    }

    /** @param receivedAt when the first authority got it */
    Reception add(CaseScope scope, long pupilId, Arrival arrival, OffsetDateTime receivedAt) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into reception (case_number, authority, pupil_id, instance, kind, received_at, received_on, acute_danger, forwarded_from,
                    limits_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), pupilId, scope.rootInstance(),
                        arrival.kind().name(), receivedAt, receivedAt.atZoneSameInstant(IsoTime.ZONE).toLocalDate(), arrival.acuteDanger(),
                        arrival.handedOver().map(Arrival.HandedOver::by).map(Authority::tenantId).orElse(null),
                        begun.version().stream().boxed().findFirst().orElse(null))
                .update(key, "id");
        return get(key.getKeyAs(Number.class).longValue());
    }

    Reception get(long id) {
        return jdbc.sql("select * from reception where id = ?").param(id).query(Receptions::read).single();
    }

    /** The concern for the child that was first received that day and that the authority has not decided on yet. */
    Optional<Reception> undecided(Authority authority, long pupilId, LocalDate day) {
        return jdbc.sql("""
                select * from reception where authority = ? and pupil_id = ? and received_on = ? and kind = 'CONCERN'
                and decided_on is null and forwarded_on is null order by acute_danger desc, id fetch first 1 rows only""")
                .params(authority.tenantId(), pupilId, day).query(Receptions::read).optional();
    }

    /** What the authority has received in a case, first to last. */
    List<Reception> of(CaseNumber number, Authority authority) {
        return jdbc.sql("select * from reception where case_number = ? and authority = ? order by id")
                .params(number.value(), authority.tenantId()).query(Receptions::read).list();
    }

    /** The concern for a child that the authority has received, in whichever case, first to last. */
    List<Reception> ofPupil(Authority authority, long pupilId) {
        return jdbc.sql("select * from reception where authority = ? and pupil_id = ? and kind = 'CONCERN' order by id")
                .params(authority.tenantId(), pupilId).query(Receptions::read).list();
    }

    /** The concern that led to the investigation which the authority has open for the child. */
    Optional<Reception> investigated(Authority authority, long pupilId) {
        return ofPupil(authority, pupilId).stream().filter(Reception::isInvestigated).reduce((earlier, later) -> later);
    }

    private static Reception read(ResultSet row, int index) throws SQLException {
        return new Reception(row.getLong("id"), new CaseNumber(row.getString("case_number")),
                new Authority(row.getString("authority")), row.getLong("pupil_id"), row.getString("instance"),
                ReceptionKind.valueOf(row.getString("kind")),
                row.getObject("received_at", OffsetDateTime.class).atZoneSameInstant(IsoTime.ZONE).toLocalDateTime(),
                row.getBoolean("acute_danger"), limitsVersion(row), course(row));
    }

    private static Reception.Course course(ResultSet row) throws SQLException {
        var assessed = row.getObject("protection_assessed_at", OffsetDateTime.class);
        var decision = row.getString("decision");
        return new Reception.Course(assessed == null ? null : assessed.atZoneSameInstant(IsoTime.ZONE).toLocalDate(),
                row.getBoolean("immediate_protection"), day(row, "extended_to"), decision == null ? null : PreliminaryDecision.valueOf(decision), day(row, "decided_on"),
                row.getBoolean("answer_withheld"), day(row, "investigation_closed_on"),
                day(row, "forwarded_on") == null ? null
                        : new Reception.Handover(authority(row, "forwarded_to"), day(row, "forwarded_on"), row.getString("forwarded_by")),
                authority(row, "forwarded_from"), day(row, "taken_back_on"));
    }

    private static OptionalInt limitsVersion(ResultSet row) throws SQLException {
        var version = row.getObject("limits_version", Integer.class);
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Authority authority(ResultSet row, String column) throws SQLException {
        var tenant = row.getString(column);
        return tenant == null ? null : new Authority(tenant);
    }
}
