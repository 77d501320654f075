package se.samsteg.engine;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseWork;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/**
 * Everybody in an authority may see who has to do what in its cases, also where their own role has no right to the
 * task itself; the engine's check of tenants goes on.
 */
@Component
class WorkInCases implements CaseWork {
    /** Moves messages, is no step of the path. */
    private static final String TECHNICAL = "delivery";

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    WorkInCases(ProcessEngineConfigurationImpl engine, TaskService tasks, RuntimeService runtime, JdbcClient jdbc) {
        this.engine = engine;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> tasks(Collection<CaseNumber> numbers, Collection<Authority> authorities) {
        if (numbers.isEmpty() || authorities.isEmpty()) {
            return List.of();
        }
        var query = tasks.createTaskQuery().processInstanceBusinessKeyIn(keys(numbers)).tenantIdIn(tenants(authorities))
                .orderByDueDate().asc();
        var open = unchecked(query::list);
        var cases = cases(open);
        var roles = roles(open);
        return open.stream().map(task -> new OpenTask(task.getId(), cases.get(task.getProcessInstanceId()),
                new Authority(task.getTenantId()), task.getTaskDefinitionKey(), task.getName(), local(task.getDueDate()),
                task.getAssignee(), roles.getOrDefault(task.getId(), List.of()))).toList();
    }

    @Override
    public List<RunningStep> steps(Collection<CaseNumber> numbers, Collection<Authority> authorities) {
        if (numbers.isEmpty() || authorities.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select e.BUSINESS_KEY_, e.TENANT_ID_, d.KEY_, d.NAME_
                from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                where e.PARENT_ID_ is null and e.BUSINESS_KEY_ in (:keys) and e.TENANT_ID_ in (:tenants) and d.KEY_ <> :technical
                order by d.NAME_, e.ID_""")
                .param("keys", List.of(keys(numbers))).param("tenants", List.of(tenants(authorities))).param("technical", TECHNICAL)
                .query((row, index) -> new RunningStep(new CaseNumber(row.getString(1)), new Authority(row.getString(2)),
                        row.getString(3), row.getString(4))).list();
    }

    private Map<String, CaseNumber> cases(List<Task> open) {
        var ids = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : unchecked(() -> runtime.createProcessInstanceQuery().processInstanceIds(ids).list())
                .stream().collect(Collectors.toMap(ProcessInstance::getId, instance -> new CaseNumber(instance.getBusinessKey())));
    }

    private Map<String, List<String>> roles(List<Task> open) {
        var ids = open.stream().map(Task::getId).toList();
        return ids.isEmpty() ? Map.of() : jdbc.sql("""
                select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK
                where TASK_ID_ in (:ids) and TYPE_ = 'candidate' and GROUP_ID_ is not null order by GROUP_ID_""")
                .param("ids", ids).query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private <T> T unchecked(Callable<T> query) {
        Command<T> command = context -> context.runWithoutAuthorization(query);
        return engine.getCommandExecutorTxRequired().execute(command);
    }

    private static LocalDateTime local(Date date) {
        return date == null ? null : LocalDateTime.ofInstant(date.toInstant(), IsoTime.ZONE);
    }

    private static String[] keys(Collection<CaseNumber> numbers) {
        return numbers.stream().map(CaseNumber::value).distinct().toArray(String[]::new);
    }

    private static String[] tenants(Collection<Authority> authorities) {
        return authorities.stream().map(Authority::tenantId).distinct().toArray(String[]::new);
    }
}
