package se.samsteg.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The limits that run in open cases, for the watch over them; what was told once is not told again. */
@Repository
public class WatchedDeadlines {
    private final JdbcClient database;

    WatchedDeadlines(JdbcClient database) {
        this.database = database;
    }

    /** What there is to tell of a limit. */
    public enum Stage {
        /** Its end is near: the day from which one warns has come. */
        NEAR("d.warn_on <= :today and d.last_day >= :today", "warned_on"),
        /** Its statutory day has come, and the last day is a later one (lag 1930:173). */
        STATUTORY_DAY("d.statutory_day <= :today and d.last_day >= :today and d.statutory_day < d.last_day", "statutory_noted_on"),
        /** Its last day has passed. */
        BROKEN("d.last_day < :today", "broken_noted_on");

        private final String reached;
        private final String noted;

        Stage(String reached, String noted) {
            this.reached = reached;
            this.noted = noted;
        }
    }

    /** A limit that is watched. */
    public record Watched(long id, CaseNumber caseNumber, Authority authority, Deadline deadline) {
    }

    /** The limits that have come to a stage and of which it has not been told yet, in cases that the authority works on. */
    public List<Watched> at(Stage stage, LocalDate today) {
        return database.sql("""
                select d.* from case_deadline d join case_authority a on a.case_number = d.case_number and a.tenant_id = d.tenant
                where d.met_on is null and a.state = 'OPEN' and d.%s is null and %s order by d.last_day, d.id""".formatted(stage.noted, stage.reached))
                .param("today", today).query((row, index) -> new Watched(row.getLong("id"), new CaseNumber(row.getString("case_number")),
                        new Authority(row.getString("tenant")), CaseDeadlines.read(row, index).deadline())).list();
    }

    /** @return false when that was noted before, by another node too */
    public boolean note(long id, Stage stage, LocalDate on) {
        return database.sql("update case_deadline set %s = ? where id = ? and met_on is null and %s is null".formatted(stage.noted, stage.noted))
                .params(on, id).update() == 1;
    }

    /** Whether what the limit demands has been done, however late, or is not demanded any more since the case is closed there. */
    public boolean isSettled(long id) {
        return database.sql("""
                select count(*) from case_deadline d join case_authority a on a.case_number = d.case_number and a.tenant_id = d.tenant
                where d.id = ? and d.met_on is null and a.state = 'OPEN'""").param(id).query(Integer.class).single() == 0;
    }

    /** @param cause a code; the words that go with it are content */
    public void explain(long id, String cause) {
        database.sql("update case_deadline set breach_cause = ? where id = ?").params(cause, id).update();
    }

    public Optional<Deadline> find(long id) {
        return database.sql("select * from case_deadline where id = ?").param(id).query(CaseDeadlines::read).optional().map(CaseDeadline::deadline);
    }
}
