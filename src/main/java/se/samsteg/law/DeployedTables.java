package se.samsteg.law;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The owners' tables as they are deployed. They are asked by every due date, so they are read in a decision engine of
 * their own, which writes no history, past the rights of whoever is logged in: they hold for everybody.
 */
@Component
class DeployedTables implements OwnersTables {
    private final ObjectProvider<ProcessEngine> engine;
    private final Map<String, Table> versions = new ConcurrentHashMap<>();

    /** @param engine asked for late, since the engine itself needs rules that ask these tables */
    DeployedTables(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public Table latest(String decision) {
        return table(run(context -> configuration().getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(decision)));
    }

    @Override
    public Table version(String decision, int version) {
        return table(run(context ->
                configuration().getDeploymentCache().findDeployedDecisionDefinitionByKeyAndVersion(decision, version)));
    }

    private Table table(DecisionDefinition definition) {
        return versions.computeIfAbsent(definition.getId(),
                key -> new Table(definition.getVersion(), ownEngine(), (DmnDecision) definition));
    }

    /** Reads cells as the process engine does. */
    private DmnEngine ownEngine() {
        var own = new DefaultDmnEngineConfiguration();
        own.setFeelEngineFactory(configuration().getDmnEngineConfiguration()::getFeelEngine);
        return own.buildEngine();
    }

    private <T> T run(Command<T> command) {
        return configuration().getCommandExecutorTxRequired().execute(command);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
