package se.samsteg.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.BesideTheCase;
import se.samsteg.casefile.CaseWork;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/**
 * Reads the engine's tables of running work. Everybody in an authority may see who has to do what in its cases, also
 * where their own role has no right to the task itself: the engine's queries would hide that.
 */
@Component
class WorkInCases implements CaseWork {
    private static final String OF_CASES = " e.BUSINESS_KEY_ in (:cases) and e.TENANT_ID_ in (:tenants) ";

    private final JdbcClient jdbc;

    WorkInCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> tasks(Collection<CaseNumber> numbers, Collection<Authority> authorities) {
        if (numbers.isEmpty() || authorities.isEmpty()) {
            return List.of();
        }
        var roles = roles(numbers, authorities);
        return of(numbers, authorities, """
                select t.ID_, e.BUSINESS_KEY_, e.TENANT_ID_, t.TASK_DEF_KEY_, t.NAME_, t.DUE_DATE_, t.ASSIGNEE_
                from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where""" + OF_CASES
                + "order by case when t.DUE_DATE_ is null then 1 else 0 end, t.DUE_DATE_, t.CREATE_TIME_, t.ID_")
                .query((row, index) -> task(row, roles)).list();
    }

    @Override
    public Map<String, CaseNumber> casesOf(Collection<String> taskIds, Collection<Authority> authorities) {
        return taskIds.isEmpty() || authorities.isEmpty() ? Map.of() : jdbc.sql("""
                select t.ID_, e.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                where t.ID_ in (:ids) and e.TENANT_ID_ in (:tenants) and e.BUSINESS_KEY_ is not null""")
                .param("ids", taskIds).param("tenants", authorities.stream().map(Authority::tenantId).toList())
                .query((row, index) -> Map.entry(row.getString("ID_"), new CaseNumber(row.getString("BUSINESS_KEY_")))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<RunningStep> steps(Collection<CaseNumber> numbers, Collection<Authority> authorities) {
        if (numbers.isEmpty() || authorities.isEmpty()) {
            return List.of();
        }
        return of(numbers, authorities, """
                select e.BUSINESS_KEY_, e.TENANT_ID_, d.KEY_, d.NAME_
                from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                where e.PARENT_ID_ is null and d.KEY_ <> :technical and""" + OF_CASES + "order by d.NAME_, e.ID_")
                .param("technical", BesideTheCase.DELIVERY)
                .query((row, index) -> new RunningStep(new CaseNumber(row.getString("BUSINESS_KEY_")),
                        new Authority(row.getString("TENANT_ID_")), row.getString("KEY_"), oneLine(row.getString("NAME_")))).list();
    }

    private Map<String, List<String>> roles(Collection<CaseNumber> numbers, Collection<Authority> authorities) {
        return of(numbers, authorities, """
                select l.TASK_ID_, coalesce(l.GROUP_ID_, l.USER_ID_) WHO from ACT_RU_IDENTITYLINK l
                join ACT_RU_TASK t on t.ID_ = l.TASK_ID_ join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                where l.TYPE_ = 'candidate' and""" + OF_CASES + "order by WHO")
                .query((row, index) -> Map.entry(row.getString("TASK_ID_"), row.getString("WHO"))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private JdbcClient.StatementSpec of(Collection<CaseNumber> numbers, Collection<Authority> authorities, String sql) {
        return jdbc.sql(sql).param("cases", numbers.stream().map(CaseNumber::value).distinct().toList())
                .param("tenants", authorities.stream().map(Authority::tenantId).distinct().toList());
    }

    /** Names in models may be broken for the picture's sake. */
    static String oneLine(String name) {
        return name == null ? "" : name.replaceAll("\\s+", " ");
    }

    private static OpenTask task(ResultSet row, Map<String, List<String>> roles) throws SQLException {
        var id = row.getString("ID_");
        var due = row.getTimestamp("DUE_DATE_");
        return new OpenTask(id, new CaseNumber(row.getString("BUSINESS_KEY_")), new Authority(row.getString("TENANT_ID_")),
                row.getString("TASK_DEF_KEY_"), oneLine(row.getString("NAME_")),
                due == null ? null : LocalDateTime.ofInstant(due.toInstant(), IsoTime.ZONE),
                row.getString("ASSIGNEE_"), roles.getOrDefault(id, List.of()));
    }
}
