package se.samsteg.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.investigation.KeptInvestigation.Extension;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
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
                .params(scope.caseNumber().value(), scope.authority().tenantId()).query(Investigations::opened).optional();
    }

    /** All of a case in an authority, latest first. */
    List<KeptInvestigation> of(CaseNumber number, Authority authority) {
        return database.sql("select * from investigation where case_number = ? and tenant = ? order by id desc")
                .params(number.value(), authority.tenantId()).query(this::kept).list();
    }

    /** The one that ended last before this one, of the same pupil in the same authority, in whichever case. */
    Optional<KeptInvestigation> before(Investigation opened, Authority authority, long pupilId) {
        return database.sql("""
                select i.* from investigation i join case_file f on f.case_number = i.case_number
                where f.pupil_id = ? and i.tenant = ? and i.id <> ? and i.decided_on is not null
                order by i.decided_on desc, i.id desc limit 1""")
                .params(pupilId, authority.tenantId(), opened.id()).query(this::kept).optional();
    }

    void extend(Investigation before, Extension extension) {
        database.sql("update investigation set due_on = ? where id = ?").params(extension.to(), before.id()).update();
        database.sql("""
                insert into investigation_extension (investigation_id, decided_on, decided_by, extended_from, extended_to, reason, after_end)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(before.id(), extension.decidedOn(), extension.decidedBy(), extension.from(), extension.to(), extension.reason(),
                        extension.afterEnd()).update();
    }

    void informing(Investigation investigation, Informing state, String decidedBy) {
        database.sql("update investigation set informing = ?, informing_decided_by = ? where id = ?")
                .params(LowerCamel.of(state), decidedBy, investigation.id()).update();
    }

    /** What the latest of a case in an authority says; empty when it says nothing yet. */
    Optional<Informing> informing(CaseNumber number, Authority authority) {
        return database.sql("select informing from investigation where case_number = ? and tenant = ? order by id desc limit 1")
                .params(number.value(), authority.tenantId()).query((row, at) -> LowerCamel.parse(Informing.class, row.getString("informing")))
                .optional().flatMap(found -> found);
    }

    void restarted(Investigation investigation, LocalDate after) {
        database.sql("update investigation set restarted_after = ? where id = ?").params(after, investigation.id()).update();
    }

    /** Judges the restart that is looked into; it may have ended meanwhile. */
    void judgeRestart(CaseScope scope, RestartJudgement judgement, String by) {
        database.sql("""
                update investigation set restart_judgement = ?, restart_judged_by = ?
                where case_number = ? and tenant = ? and restarted_after is not null and restart_judgement is null""")
                .params(LowerCamel.of(judgement), by, scope.caseNumber().value(), scope.authority().tenantId()).update();
    }

    /** The wait for the school is over, whether it has answered or not. */
    void schoolWaitEnded(Investigation investigation, LocalDate on) {
        database.sql("update investigation set school_wait_ended_on = ? where id = ? and school_wait_ended_on is null")
                .params(on, investigation.id()).update();
    }

    boolean isSchoolWaitOver(Investigation investigation) {
        return database.sql("select count(*) from investigation where id = ? and school_wait_ended_on is not null")
                .param(investigation.id()).query(Integer.class).single() > 0;
    }

    void close(Investigation investigation, InvestigationDecision decision, LocalDate decidedOn) {
        database.sql("update investigation set decided_on = ?, decision = ? where id = ?")
                .params(decidedOn, LowerCamel.of(decision), investigation.id()).update();
    }

    private List<Extension> extensions(long investigationId) {
        return database.sql("select * from investigation_extension where investigation_id = ? order by id").param(investigationId)
                .query((row, number) -> new Extension(row.getObject("decided_on", LocalDate.class), row.getString("decided_by"),
                        row.getObject("extended_from", LocalDate.class), row.getObject("extended_to", LocalDate.class),
                        row.getString("reason"), row.getBoolean("after_end"))).list();
    }

    private KeptInvestigation kept(ResultSet row, int number) throws SQLException {
        return new KeptInvestigation(opened(row, number), row.getObject("decided_on", LocalDate.class),
                named(InvestigationDecision.class, row.getString("decision")), named(Informing.class, row.getString("informing")),
                row.getString("informing_decided_by"), row.getObject("restarted_after", LocalDate.class),
                named(RestartJudgement.class, row.getString("restart_judgement")), extensions(row.getLong("id")));
    }

    private static Investigation opened(ResultSet row, int number) throws SQLException {
        return new Investigation(row.getLong("id"), row.getObject("opened_on", LocalDate.class), row.getObject("due_on", LocalDate.class));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return LowerCamel.parse(type, name).orElse(null);
    }
}
