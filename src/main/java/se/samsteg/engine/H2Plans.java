package se.samsteg.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells H2 in which columns of the engine nearly every row is the same. It takes a column that it does not know for half
 * unique, keeps a statement's first plan, and guesses wrong from samples of empty columns; {@code TASK_ID_ is null} would
 * then read the whole table. Its own guesses are switched off in the address of the database ({@code ANALYZE_AUTO=0}).
 */
@Component
class H2Plans extends AbstractProcessEnginePlugin {
    private static final List<String> ALIKE = List.of("ACT_RU_VARIABLE.TASK_ID_", "ACT_RU_VARIABLE.TENANT_ID_",
            "ACT_RU_EXECUTION.PARENT_ID_", "ACT_RU_EXECUTION.TENANT_ID_", "ACT_RU_EXECUTION.PROC_DEF_ID_",
            "ACT_RU_EVENT_SUBSCR.EVENT_NAME_", "ACT_RU_EVENT_SUBSCR.TENANT_ID_", "ACT_RU_TASK.TENANT_ID_",
            "ACT_RU_TASK.PROC_DEF_ID_", "ACT_RU_JOB.TENANT_ID_");
    private ProcessEngineConfigurationImpl configuration;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if ("h2".equals(configuration.getDatabaseType())) {
            var database = new JdbcTemplate(configuration.getDataSource());
            ALIKE.forEach(column -> database.execute("alter table " + column.replace(".", " alter column ") + " selectivity 1"));
        }
    }
}
