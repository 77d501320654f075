package se.samsteg.law;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The owners' tables as they come with the program. They are deployed apart from the models: a newer program has a newer
 * table in it, which must never go unseen over one that an owner has put into force.
 */
@Component
public class ShippedTables extends AbstractProcessEnginePlugin {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedTables.class);
    private static final List<String> DECISIONS = List.of("legal-sources", "time-limits");

    /** Whether a file is an owners' table, and so not to be deployed with the models. */
    public static boolean isOne(String fileName) {
        return DECISIONS.stream().anyMatch(decision -> fileName.equals(decision + ".dmn"));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        DECISIONS.forEach(decision -> deploy(engine.getRepositoryService(), decision));
    }

    private static void deploy(RepositoryService repository, String decision) {
        var file = decision + ".dmn";
        if (latest(repository, decision).map(Deployment::getSource).filter(DeployedTables.BY_OWNER::equals).isPresent()) {
            LOG.info("The table {} is an owner's; the one that came with the program is not put over it", decision);
            return;
        }
        try (InputStream shipped = new ClassPathResource("processes/" + file).getInputStream()) {
            repository.createDeployment().name(decision).source("program").enableDuplicateFiltering(true).addInputStream(file, shipped).deploy();
        } catch (IOException fault) {
            throw new IllegalStateException("The table " + file + " is not in the program", fault);
        }
    }

    private static Optional<Deployment> latest(RepositoryService repository, String decision) {
        var definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult();
        return definition == null ? Optional.empty()
                : Optional.of(repository.createDeploymentQuery().deploymentId(definition.getDeploymentId()).singleResult());
    }
}
