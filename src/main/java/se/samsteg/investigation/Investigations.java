package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;

/** The tables {@code investigation} and {@code investigation_extension}. */
@Repository
class Investigations {
    private final JdbcClient database;

    Investigations(JdbcClient database) {
        this.database = database;
    }

    Investigation add(CaseScope scope, LocalDate openedOn, LocalDate dueOn) {
        var key = new GeneratedKeyHolder();
        database.sql("insert into investigation (case_number, tenant, opened_on, due_on) values (?, ?, ?, ?)")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), openedOn, dueOn).update(key, "id");
        return new Investigation(key.getKeyAs(Long.class), openedOn, dueOn);
    }

    /** The case's open investigation in this authority, held against changes until the transaction ends. */
    Optional<Investigation> open(CaseScope scope) {
        return database.sql("""
                select id, opened_on, due_on from investigation
                where case_number = ? and tenant = ? and decided_on is null order by id desc limit 1 for update""")
                .params(scope.caseNumber().value(), scope.authority().tenantId())
                .query((row, number) -> new Investigation(row.getLong("id"),
                        row.getObject("opened_on", LocalDate.class), row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    void extend(Investigation before, Investigation after, LocalDate decidedOn, String reason) {
        database.sql("update investigation set due_on = ? where id = ?").params(after.dueOn(), after.id()).update();
        database.sql("""
                insert into investigation_extension (investigation_id, decided_on, extended_from, extended_to, reason)
                values (?, ?, ?, ?, ?)""")
                .params(before.id(), decidedOn, before.dueOn(), after.dueOn(), reason).update();
    }

    void close(Investigation investigation, InvestigationDecision decision, LocalDate decidedOn) {
        database.sql("update investigation set decided_on = ?, decision = ? where id = ?")
                .params(decidedOn, LowerCamel.of(decision), investigation.id()).update();
    }
}
