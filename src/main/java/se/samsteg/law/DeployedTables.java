package se.samsteg.law;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samsteg.shared.HouseItself;
import se.samsteg.shared.Refusal;

/**
 * The owners' tables as they are deployed. They are asked by every due date, so they are read in a decision engine of
 * their own, which writes no history, past the rights of whoever is logged in: they hold for everybody.
 */
@Component
class DeployedTables implements OwnersTables {
    /** Marks a deployment that an owner made; a newer program never puts its own table over it. */
    static final String BY_OWNER = "process-owner";

    private final ObjectProvider<ProcessEngine> engine;
    private final HouseItself house;
    private final Map<String, Table> versions = new ConcurrentHashMap<>();

    /** @param engine asked for late, since the engine itself needs rules that ask these tables */
    DeployedTables(ObjectProvider<ProcessEngine> engine, HouseItself house) {
        this.engine = engine;
        this.house = house;
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

    @Override
    public Table read(String decision, String xml) {
        try {
            var own = ownEngine();
            return new Table(0, own, own.parseDecision(decision, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))), () -> xml);
        } catch (DmnTransformException fault) {
            throw new Refusal("file", "Filen kan inte läsas som en beslutstabell.");
        }
    }

    /** The owner's own rights end before the engine's repository, which nobody but the house itself writes to. */
    @Override
    public int deploy(String decision, String xml) {
        house.does(() -> engine.getObject().getRepositoryService().createDeployment().name(decision).source(BY_OWNER)
                .addString(decision + ".dmn", xml).deploy());
        return latest(decision).version();
    }

    private Table table(DecisionDefinition definition) {
        return versions.computeIfAbsent(definition.getId(),
                id -> new Table(definition.getVersion(), ownEngine(), (DmnDecision) definition, () -> text(definition)));
    }

    private String text(DecisionDefinition definition) {
        var resource = run(context -> context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName()));
        return new String(resource.getBytes(), StandardCharsets.UTF_8);
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
