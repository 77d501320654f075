package se.samsteg.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;

/** The table {@code lvu_care}. */
@Repository
class LvuCares {
    private final JdbcClient database;

    LvuCares(JdbcClient database) {
        this.database = database;
    }

    LvuCare add(CaseScope scope, LvuCare.Kind kind, LocalDate decidedOn, Optional<LocalDate> enforcedOn) {
        var key = new GeneratedKeyHolder();
        database.sql("insert into lvu_care (case_number, tenant, kind, decided_on, enforced_on) values (?, ?, ?, ?, ?)")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), LowerCamel.of(kind), decidedOn, enforcedOn.orElse(null))
                .update(key, "id");
        return new LvuCare(key.getKeyAs(Long.class), kind, decidedOn, enforcedOn.orElse(null), null, null, null);
    }

    LvuCare get(long id) {
        return database.sql("select * from lvu_care where id = ?").param(id).query(LvuCares::read).single();
    }

    /** All of a case in an authority, latest first. */
    List<LvuCare> of(CaseNumber number, Authority authority) {
        return database.sql("select * from lvu_care where case_number = ? and tenant = ? order by id desc")
                .params(number.value(), authority.tenantId()).query(LvuCares::read).list();
    }

    void submitted(long id, LocalDate on) {
        set("submitted_on", id, on);
    }

    void applied(long id, LocalDate on) {
        set("applied_on", id, on);
    }

    void ended(long id, LocalDate on) {
        set("ended_on", id, on);
    }

    private void set(String column, long id, LocalDate on) {
        database.sql("update lvu_care set " + column + " = ? where id = ?").params(on, id).update();
    }

    private static LvuCare read(ResultSet row, int number) throws SQLException {
        return new LvuCare(row.getLong("id"), LowerCamel.parse(LvuCare.Kind.class, row.getString("kind")).orElseThrow(),
                row.getObject("decided_on", LocalDate.class), row.getObject("enforced_on", LocalDate.class),
                row.getObject("submitted_on", LocalDate.class), row.getObject("applied_on", LocalDate.class), row.getObject("ended_on", LocalDate.class));
    }
}
