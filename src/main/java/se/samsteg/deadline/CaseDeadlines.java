package se.samsteg.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The limits of law that run in a case, kept apart from tasks so that both of their ends can be shown. */
@Service
public class CaseDeadlines {
    private static final String OF_THIS_CASE = " where case_number = :case and tenant = :tenant ";
    private static final String RUNNING = OF_THIS_CASE + "and limit_name = :limit and met_on is null";
    private static final String RUNNING_FROM = RUNNING + " and runs_from = :from";

    private final JdbcClient database;

    CaseDeadlines(JdbcClient database) {
        this.database = database;
    }

    /** Starts a limit; one of the same name that still runs gets the new ends (an extension, a moved review). */
    public void set(CaseNumber caseNumber, Authority authority, Deadline deadline) {
        moveOrStart(caseNumber, authority, deadline, RUNNING);
    }

    /**
     * Brings the limits of one name that run in a case in line with what is left to do, where several may: one for each
     * day from which one runs. Those that are wanted no more have been met today.
     */
    public void follow(CaseNumber caseNumber, Authority authority, String limit, Collection<Deadline> wanted, LocalDate today) {
        var running = allRunning(caseNumber, authority, limit);
        running.stream().filter(now -> wanted.stream().noneMatch(one -> one.from().equals(now.from()))).forEach(now ->
                statement("update case_deadline set met_on = :on" + RUNNING_FROM, caseNumber, authority, limit)
                        .param("on", today).param("from", now.from()).update());
        wanted.stream().filter(one -> running.stream().noneMatch(one::equals)).forEach(one -> moveOrStart(caseNumber, authority, one, RUNNING_FROM));
    }

    /** @param which the running limit that gets the new ends, when there is one */
    private void moveOrStart(CaseNumber caseNumber, Authority authority, Deadline deadline, String which) {
        var moved = statement("""
                update case_deadline set statutory_day = :statutory, last_day = :last, warn_on = :warn,
                    warned_on = null, statutory_noted_on = null, broken_noted_on = null""" + which, caseNumber, authority, deadline.limit())
                .param("statutory", deadline.statutoryDay()).param("last", deadline.lastDay())
                .param("warn", deadline.warnOn().orElse(null)).param("from", deadline.from()).update();
        if (moved == 0) {
            insert(caseNumber, authority, deadline);
        }
    }

    /** The limits of that name that run in the case, the nearest last day first, with the terms that each began under. */
    public List<Deadline> allRunning(CaseNumber caseNumber, Authority authority, String limit) {
        return statement("select * from case_deadline" + RUNNING + " order by last_day, id", caseNumber, authority, limit)
                .query(CaseDeadlines::read).list().stream().map(CaseDeadline::deadline).toList();
    }

    /** Notes that what a running limit demands has been done; without such a limit nothing happens. */
    public void meet(CaseNumber caseNumber, Authority authority, String limit, LocalDate on) {
        statement("update case_deadline set met_on = :on" + RUNNING, caseNumber, authority, limit)
                .param("on", on).update();
    }

    /** The limit of that name that runs in the case, with the terms that it began under. */
    public Optional<Deadline> running(CaseNumber caseNumber, Authority authority, String limit) {
        return allRunning(caseNumber, authority, limit).stream().findFirst();
    }

    /** All limits of a case in one authority, the nearest last day first. */
    public List<CaseDeadline> of(CaseNumber caseNumber, Authority authority) {
        return database.sql("select * from case_deadline" + OF_THIS_CASE + "order by last_day, id")
                .param("case", caseNumber.value()).param("tenant", authority.tenantId())
                .query(CaseDeadlines::read).list();
    }

    /** The limits that are not met yet in several cases, the nearest last day first; asked once. */
    public List<Running> running(Collection<CaseNumber> numbers, Collection<Authority> authorities) {
        if (numbers.isEmpty() || authorities.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                select * from case_deadline
                where case_number in (:cases) and tenant in (:tenants) and met_on is null order by last_day, id""")
                .param("cases", numbers.stream().map(CaseNumber::value).toList())
                .param("tenants", authorities.stream().map(Authority::tenantId).toList())
                .query((row, index) -> new Running(new CaseNumber(row.getString("case_number")),
                        new Authority(row.getString("tenant")), read(row, index).deadline())).list();
    }

    /** A limit that runs in a case, for an authority. */
    public record Running(CaseNumber caseNumber, Authority authority, Deadline deadline) {
    }

    private void insert(CaseNumber caseNumber, Authority authority, Deadline deadline) {
        var terms = deadline.terms();
        statement("""
                insert into case_deadline (case_number, tenant, limit_name, runs_from, statutory_day, last_day,
                    legal_reference, immediate, warn_on, duration, movable, warning, local_policy, limits_version)
                values (:case, :tenant, :limit, :from, :statutory, :last, :reference, :immediate, :warn, :duration, :movable,
                    :warning, :local, :version)
                """, caseNumber, authority, deadline.limit())
                .param("from", deadline.from()).param("statutory", deadline.statutoryDay())
                .param("last", deadline.lastDay()).param("reference", deadline.legalReference())
                .param("immediate", deadline.immediate()).param("warn", deadline.warnOn().orElse(null)).param("duration", terms.duration())
                .param("movable", terms.movable()).param("warning", terms.warning() == null ? null : terms.warning().toString())
                .param("local", terms.local()).param("version", terms.version()).update();
    }

    private JdbcClient.StatementSpec statement(String sql, CaseNumber caseNumber, Authority authority, String limit) {
        return database.sql(sql).param("case", caseNumber.value()).param("tenant", authority.tenantId())
                .param("limit", limit);
    }

    static CaseDeadline read(ResultSet row, int number) throws SQLException {
        var deadline = new Deadline(row.getString("limit_name"), row.getObject("runs_from", LocalDate.class),
                row.getObject("statutory_day", LocalDate.class), row.getObject("last_day", LocalDate.class), terms(row));
        return new CaseDeadline(deadline, Optional.ofNullable(row.getObject("met_on", LocalDate.class)));
    }

    /** Rows from before the terms were kept had none of them; what they lacked follows from the rest. */
    private static TimeLimit terms(ResultSet row) throws SQLException {
        var immediate = row.getBoolean("immediate");
        var warning = row.getString("warning");
        var movable = row.getObject("movable", Boolean.class);
        return new TimeLimit(Optional.ofNullable(row.getString("duration")).orElse("P0D"), row.getString("legal_reference"), immediate,
                movable == null ? !immediate : movable, warning == null ? null : Period.parse(warning), row.getBoolean("local_policy"),
                row.getInt("limits_version"));
    }
}
