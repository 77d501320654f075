package se.samsteg.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseTasks;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseVariables;

/** Works on the engine's own entities, in the transaction of who asks: no right to the tasks is needed to lose them. */
@Component
class OpenTasks implements CaseTasks {
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Candidates candidates;

    OpenTasks(@Lazy ProcessEngine engine, @Lazy JdbcClient jdbc, Candidates candidates) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    @Override
    public void follow(CaseNumber number, String pupilLabel) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context -> {
            jdbc.sql("select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null").param(number.value())
                    .query(String.class).list().forEach(instance -> follow(instance, pupilLabel, context));
            return null;
        });
    }

    @Override
    }

    @Override
    public void moved(CaseNumber number, Authority authority, Set<String> processes, String district) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context -> {
            jdbc.sql("select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and TENANT_ID_ = ? and PARENT_ID_ is null")
                    .params(number.value(), authority.tenantId()).query(String.class).list().stream()
                    .map(context.getExecutionManager()::findExecutionById)
                    .filter(instance -> instance != null && processes.contains(instance.getProcessDefinition().getKey()))
                    .forEach(instance -> instance.setVariable(CaseVariables.DISTRICT.name(), district));
            return null;
        });
    public List<Moved> reassign(Collection<Authority> authorities, String from, Optional<String> to) {
        var taken = jdbc.sql("""
                select t.ID_, e.BUSINESS_KEY_, e.TENANT_ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                where t.ASSIGNEE_ = :from and e.TENANT_ID_ in (:tenants) and e.BUSINESS_KEY_ is not null order by t.CREATE_TIME_, t.ID_""")
                .param("from", from).param("tenants", authorities.stream().map(Authority::tenantId).toList())
                .query((row, index) -> new Taken(row.getString(1), new CaseNumber(row.getString(2)), new Authority(row.getString(3)))).list();
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> taken.stream().map(task -> move(task, to, context)).toList());
    }

    private record Taken(String id, CaseNumber number, Authority authority) {
    }

    private Moved move(Taken taken, Optional<String> to, CommandContext context) {
        var task = context.getTaskManager().findTaskById(taken.id());
        var heir = to.filter(person -> candidates.mayDo(task, taken.number(), person));
        task.setAssignee(heir.orElse(null));
        return new Moved(taken.number(), taken.authority(), WorkInCases.oneLine(task.getName()), heir.isPresent());
    }

    private void follow(String id, String pupilLabel, CommandContext context) {
        var instance = context.getExecutionManager().findExecutionById(id);
        if (instance != null && instance.hasVariable(CaseVariables.PUPIL_LABEL.name())) {
            instance.setVariable(CaseVariables.PUPIL_LABEL.name(), pupilLabel);
        }
        context.getTaskManager().findTasksByProcessInstanceId(id).forEach(task -> candidates.settle((TaskEntity) task));
    }
}
