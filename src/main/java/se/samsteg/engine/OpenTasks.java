package se.samsteg.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
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
        inEngine(context -> {
            instances(number).forEach(instance -> follow(instance, pupilLabel, context));
            return null;
        });
    }

    @Override
    public void moved(CaseNumber number, Authority authority, Set<String> processes, String district) {
        inEngine(context -> {
            jdbc.sql("select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and TENANT_ID_ = ? and PARENT_ID_ is null")
                    .params(number.value(), authority.tenantId()).query(String.class).list().stream()
                    .map(context.getExecutionManager()::findExecutionById)
                    .filter(instance -> instance != null && processes.contains(instance.getProcessDefinition().getKey()))
                    .forEach(instance -> instance.setVariable(CaseVariables.DISTRICT.name(), district));
            return null;
        });
    }

    @Override
    public Set<String> rolesWithoutHandler(CaseNumber number, Authority authority) {
        return inEngine(context -> instances(number).stream()
                .flatMap(instance -> context.getTaskManager().findTasksByProcessInstanceId(instance).stream()).map(TaskEntity.class::cast)
                .filter(task -> authority.tenantId().equals(task.getTenantId()) && Candidates.isUnhandled(task))
                .flatMap(task -> Candidates.roles(task).stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private <T> T inEngine(Command<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(work);
    }

    private List<String> instances(CaseNumber number) {
        return jdbc.sql("select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null").param(number.value())
                .query(String.class).list();
    }

    private void follow(String id, String pupilLabel, CommandContext context) {
        var instance = context.getExecutionManager().findExecutionById(id);
        if (instance != null && instance.hasVariable(CaseVariables.PUPIL_LABEL.name())) {
            instance.setVariable(CaseVariables.PUPIL_LABEL.name(), pupilLabel);
        }
        context.getTaskManager().findTasksByProcessInstanceId(id).forEach(task -> candidates.settle((TaskEntity) task));
    }
}
