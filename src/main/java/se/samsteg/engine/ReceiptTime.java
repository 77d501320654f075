package se.samsteg.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has the database keep the variable {@code receivedAt}, from which the law's clocks run (SoL 20:1, 20:2): once it has a
 * value no road into the engine changes it, an administrator's or a delegate's as little as a form's. It is put on the
 * engine's own table when the engine has made it, which may be before or after our own tables are.
 */
@Component
class ReceiptTime extends AbstractProcessEnginePlugin {
    static final String VARIABLE = "receivedAt";
    static final String REFUSAL = "The time of receipt is never changed";
    private static final String H2 = "create trigger if not exists received_at_variable_is_kept before update on ACT_RU_VARIABLE for each row call '"
            + KeptVariable.class.getName() + "'";
    private static final String POSTGRESQL_FUNCTION = """
            create or replace function received_at_variable_is_kept() returns trigger language plpgsql as $$
            begin
                raise exception '%s';
            end $$""".formatted(REFUSAL);
    private static final String POSTGRESQL = """
            create trigger received_at_variable_is_kept before update on act_ru_variable for each row
            when (old.name_ = '%s' and old.text_ is not null and (old.text_ is distinct from new.text_
                or old.name_ <> new.name_ or old.type_ is distinct from new.type_))
            execute function received_at_variable_is_kept()""".formatted(VARIABLE);
    private ProcessEngineConfigurationImpl configuration;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var database = new JdbcTemplate(configuration.getDataSource());
        if ("h2".equals(configuration.getDatabaseType())) {
            database.execute(H2);
        } else if (database.queryForObject("select count(*) from pg_trigger where tgname = 'received_at_variable_is_kept' "
                + "and tgrelid = 'act_ru_variable'::regclass", Integer.class) == 0) {
            database.execute(POSTGRESQL_FUNCTION);
            database.execute(POSTGRESQL);
        }
    }
}
