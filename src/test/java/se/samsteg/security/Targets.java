package se.samsteg.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.SampleApplication;

/** Cases in different authorities, and the ids in them at which the doors are tried. */
@Component
class Targets {
    /**
     * A case as an attacker would name it.
     *
     * @param tenant the authority that it belongs to
     * @param ids    what a path's {@code {id}} means, by the first part of the path
     * @param name   a pupil's name that stands in this case only
     */
    record Target(String tenant, String caseNumber, String name, Map<String, String> ids) {
        String id(String root) {
            return ids.getOrDefault(root, NOWHERE);
        }
    }

    static final String NOWHERE = "0c0ffee0-0000-4000-8000-000000000000";

    private final ProcessDriver driver;
    private final ProcessEngine engine;
    private final PupilRegistry pupils;
    private final CaseFiles cases;

    Targets(ProcessDriver driver, ProcessEngine engine, PupilRegistry pupils, CaseFiles cases) {
        this.driver = driver;
        this.engine = engine;
        this.pupils = pupils;
        this.cases = cases;
    }

    Target placement() {
        var number = driver.start("placering", "placement", SampleApplication.with("firstName", "Xerxes", "lastName", "Skolfall"));
        return target("utbildning", number, "Skolfall");
    }

    Target intervention(String tenant, String name) {
        var authority = new Authority(tenant);
        var pupil = pupils.register(new HashMap<>(Map.of("birthDate", "2014-05-06", "firstName", "Ada", "lastName", name, "grade", 5,
                "homeSchool", "Norraskolan", "district", tenant, "guardian1Name", "Bo " + name, "guardian1Custody", true)), Demand.COMPLETE);
        var number = cases.open(pupil, authority).number().value();
        engine.getRuntimeService().startProcessInstanceByKey("follow-up", number, Map.of("caseNumber", number, "pupilId", pupil.id(),
                "pupilLabel", pupil.label(), "district", tenant, "receiver", tenant, "riskLevel", "high", "outOfHome", false));
        return target(tenant, number, name);
    }

    /** A case of a pupil with protected identity; who has opened it is its named handler, and nobody else in the authority. */
    List<Target> protectedCases() {
        var number = driver.start("placering", "placement",
                SampleApplication.with("firstName", "Xenia", "lastName", "Skyddsfall", "protectedIdentity", "protectedRegistration"));
        return List.of(target("utbildning", number, "Skyddsfall"));
    }

    /** What is not there at all. */
    Target nowhere() {
        return new Target("sdn-nowhere", "SAM-2026-999999", "Ingenstans", Map.of("process-definition-key", "nowhere", "decision-definition-key", "nowhere"));
    }

    private Target target(String tenant, String number, String name) {
        var instance = driver.instances(number).get(0);
        return new Target(tenant, number, name, ids(tenant, instance));
    }

    private Map<String, String> ids(String tenant, ProcessInstance instance) {
        var ids = new HashMap<String, String>();
        var id = instance.getId();
        ids.put("task", engine.getTaskService().createTaskQuery().processInstanceId(id).list().get(0).getId());
        List.of("process-instance", "execution", "history/process-instance").forEach(root -> ids.put(root, id));
        engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(id).list().stream().findAny()
                .ifPresent(variable -> ids.put("variable-instance", variable.getId()));
        engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream().findAny()
                .ifPresent(activity -> ids.put("history/activity-instance", activity.getId()));
        engine.getManagementService().createJobQuery().processInstanceId(id).list().stream().findAny().ifPresent(job -> ids.put("job", job.getId()));
        ids.put("process-definition", instance.getProcessDefinitionId());
        ids.put("process-definition-key", engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId()).getKey());
        ids.put("decision-definition", engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey("early-warning").singleResult().getId());
        ids.put("decision-definition-key", "early-warning");
        ids.put("filter", engine.getFilterService().createFilterQuery().filterName("Mina uppgifter").singleResult().getId());
        ids.put("job-definition", engine.getManagementService().createJobDefinitionQuery().list().get(0).getId());
        ids.put("deployment", engine.getRepositoryService().createDeploymentQuery().list().get(0).getId());
        ids.put("authorization", engine.getAuthorizationService().createAuthorizationQuery().list().get(0).getId());
        ids.put("tenant", tenant);
        ids.put("user", tenant.equals("utbildning") ? "rsu" : "utskott-norra");
        ids.put("group", "supervisors");
        return ids;
    }
}
