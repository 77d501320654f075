package se.samsteg.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.pupil.IdentityNumber;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/** What each authority has in each case, read off what the steps have kept. */
@Repository
class CaseParts {
    private final JdbcClient jdbc;

    CaseParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param birth    null when unknown
     * @param lastNote the day of what was last written, by a person or by the software
     */
    record Part(CaseNumber number, Authority authority, long pupilId, CaseKind kind, LocalDate birth, LocalDate lastNote) {
    }

    /** Every part, in one query. */
    List<Part> all() {
        return jdbc.sql(SELECT + "order by a.case_number, a.tenant_id").query(CaseParts::read).list();
    }

    /** Of what kind the part is now: what a transaction asks after each note, so it reads none of the notes. */
    Optional<CaseKind> kind(CaseNumber number, Authority authority) {
        return jdbc.sql("select " + WHAT_IT_HOLDS + "from case_authority a where a.case_number = ? and a.tenant_id = ?")
                .params(number.value(), authority.tenantId()).query((row, index) -> kind(authority, row)).optional();
    }

    Optional<Part> find(CaseNumber number, Authority authority) {
        return jdbc.sql(SELECT + "where a.case_number = ? and a.tenant_id = ?").params(number.value(), authority.tenantId())
                .query(CaseParts::read).optional();
    }

    private static final String WHAT_IT_HOLDS = """
              (select count(*) from investigation i where i.case_number = a.case_number and i.tenant = a.tenant_id) investigations,
              (select count(*) from investigation i where i.case_number = a.case_number and i.tenant = a.tenant_id
                and i.decision in ('outOfHomeCare', 'lvu')) taken,
              (select count(*) from follow_up f where f.case_number = a.case_number and f.tenant = a.tenant_id and f.out_of_home) placed,
              (select count(*) from reception r where r.case_number = a.case_number and r.authority = a.tenant_id
                and r.kind = 'CONCERN') concerns,
              (select count(*) from placement_seat s where s.case_number = a.case_number) seats
            """;
    private static final String SELECT = """
            select a.case_number, a.tenant_id, c.pupil_id, p.identity_number, p.birth_date, a.joined_at, a.closed_at,
              (select max(t.at) from timeline t where t.case_number = a.case_number and t.tenant_id = a.tenant_id) noted_at,
              (select max(w.written_at) from content w where w.case_number = a.case_number and w.authority = a.tenant_id) written_at,
              (select max(d.created_at) from document d where d.case_number = a.case_number and d.authority = a.tenant_id) filed_at,
            """ + WHAT_IT_HOLDS + """
            from case_authority a join case_file c on c.case_number = a.case_number join pupil p on p.id = c.pupil_id
            """;

    private static Part read(ResultSet row, int index) throws SQLException {
        var authority = new Authority(row.getString("tenant_id"));
        var last = day(row, "joined_at");
        for (var column : List.of("closed_at", "noted_at", "written_at", "filed_at")) {
            var day = day(row, column);
            last = day != null && day.isAfter(last) ? day : last;
        }
        var number = row.getString("identity_number");
        var birth = row.getObject("birth_date", LocalDate.class);
        return new Part(new CaseNumber(row.getString("case_number")), authority, row.getLong("pupil_id"), kind(authority, row),
                number == null ? birth : new IdentityNumber(number).birthDate(), last);
    }

    private static CaseKind kind(Authority authority, ResultSet row) throws SQLException {
        return switch (authority.kind()) {
            case SCHOOL -> row.getInt("seats") > 0 ? CaseKind.SCHOOL_PLACEMENT : CaseKind.SCHOOL_CASE;
            case HEALTH_CARE -> CaseKind.HEALTH_CARE;
            case SOCIAL_SERVICES -> row.getInt("taken") + row.getInt("placed") > 0 ? CaseKind.PLACEMENT_FILE
                    : row.getInt("investigations") > 0 ? CaseKind.INVESTIGATION
                    : row.getInt("concerns") > 0 ? CaseKind.CONCERN_NOT_OPENED : CaseKind.NOTICE_ONLY;
        };
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(IsoTime.ZONE).toLocalDate();
    }
}
