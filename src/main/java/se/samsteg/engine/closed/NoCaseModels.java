package se.samsteg.engine.closed;

import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Case models (CMMN) are not used here, and would go past the check of models. */
final class NoCaseModels implements Deployer {
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.getResources().keySet().stream().anyMatch(name -> name.endsWith(".cmmn") || name.endsWith("cmmn10.xml")
                || name.endsWith("cmmn11.xml"))) {
            throw new NotValidException("Modeller i CMMN tas inte emot.");
        }
    }
}
