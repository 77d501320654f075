package se.samsteg.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Follows the deployments: a new version of the decision holds from the next question on. */
@Component
class DeployedTimeLimits implements TimeLimitTable {
    private static final String DECISION = "time-limits";

    private final ObjectProvider<ProcessEngine> engine;
    private final Map<String, TimeLimitTable> versions = new ConcurrentHashMap<>();

    /** @param engine asked for late, since the engine itself needs rules that ask for limits */
    DeployedTimeLimits(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public TimeLimit find(String limit, LocalDate on) {
        var latest = latest();
        return versions.computeIfAbsent(latest.getId(), id -> new DecisionTimeLimits(ownEngine(), (DmnDecision) latest))
                .find(limit, on);
    }

    /** Reads cells as the process engine does, and writes no history. */
    private DmnEngine ownEngine() {
        var own = new DefaultDmnEngineConfiguration();
        own.setFeelEngineFactory(configuration().getDmnEngineConfiguration()::getFeelEngine);
        return own.buildEngine();
    }

    /** Past the rights of whoever happens to be logged in: a limit holds for everybody. */
    private DecisionDefinition latest() {
        var configuration = configuration();
        return configuration.getCommandExecutorTxRequired().execute(context ->
                configuration.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(DECISION));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
