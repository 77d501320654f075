package se.samsteg.accesslog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.CaseNumber;

/** Which cases the engine's ids belong to. History is asked, for a completed task is gone from the running tables. */
@Repository
class Touched {
    private final JdbcClient jdbc;

    Touched(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case that was read or written, in one authority. @param task id of the task in its model, or null */
    record Place(String caseNumber, String authority, String task) {
    }

    /** The places of all that a command names. */
    Set<Place> of(CommandIds ids) {
        var places = new LinkedHashSet<>(tasks(ids.tasks()));
        places.addAll(instances(ids.instances()));
        places.addAll(executions(ids.executions()));
        places.addAll(jobs(ids.jobs()));
        return places;
    }

    /** The places of ids of which nobody says what they are. */
    Set<Place> ofAny(Set<String> ids) {
        return of(new CommandIds(ids, ids, ids, ids));
    }

    private List<Place> tasks(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : places("""
                select p.BUSINESS_KEY_, p.TENANT_ID_, t.TASK_DEF_KEY_ from ACT_HI_TASKINST t
                join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where t.ID_ in (:ids)""", ids);
    }

    List<Place> instances(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : places("""
                select BUSINESS_KEY_, TENANT_ID_, null from ACT_HI_PROCINST where ID_ in (:ids)""", ids);
    }

    private List<Place> executions(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : places("""
                select p.BUSINESS_KEY_, p.TENANT_ID_, null from ACT_RU_EXECUTION e
                join ACT_HI_PROCINST p on p.ID_ = e.PROC_INST_ID_ where e.ID_ in (:ids)""", ids);
    }

    private List<Place> jobs(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : places("""
                select p.BUSINESS_KEY_, p.TENANT_ID_, null from ACT_HI_PROCINST p where p.ID_ in (
                  select PROCESS_INSTANCE_ID_ from ACT_RU_JOB where ID_ in (:ids)
                  union select PROCESS_INSTANCE_ID_ from ACT_HI_JOB_LOG where ID_ in (:ids) or JOB_ID_ in (:ids))""", ids);
    }

    private List<Place> places(String sql, Collection<String> ids) {
        return jdbc.sql(sql).param("ids", Set.copyOf(ids))
                .query((row, index) -> new Place(row.getString(1), row.getString(2), row.getString(3))).list().stream()
                .filter(place -> CaseNumber.isValid(place.caseNumber())).distinct().toList();
    }
}
