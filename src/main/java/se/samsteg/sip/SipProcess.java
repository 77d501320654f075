package se.samsteg.sip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFile;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.CaseVariables;
import se.samsteg.shared.ProcessVariable;

/** Where plans meet the engine. */
@Component
class SipProcess {
    private static final String STOPPED = "sipStopped";
    private static final String CONSENT_NOT_NEEDED = "sipConsentNotNeeded";
    private static final String DOCUMENT_PLAN = "documentPlan";
    private static final String SIP = "sip";
    private static final String PARTICIPATION = "sip-participation";
    private static final String DEVIATION = "sip-deviation";

    /** The open task of writing a plan, as its worker sees it. */
    record PlanTask(String id, Authority authority, String pupilLabel, String calledParties) {
    }

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identities;

    SipProcess(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identities = identities;
    }

    /** The plan that runs in the case and authority has ended: its consent is not kept any longer. */
    void letConsentGo(CaseScope scope) {
        runtime.createMessageCorrelation(CONSENT_NOT_NEEDED).tenantId(scope.authority().tenantId())
                .processInstanceBusinessKey(scope.caseNumber().value()).correlateAll();
    }

    /** Stops the plan that runs in the case and authority. */
    void stop(CaseScope scope) {
        runtime.createMessageCorrelation(STOPPED).tenantId(scope.authority().tenantId())
                .processInstanceBusinessKey(scope.caseNumber().value()).correlateAll();
    }

    /** Whether a request of the same authority is on its way already, waiting for the family's consent. */
    boolean isAsking(CaseScope scope) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(SIP).processInstanceBusinessKey(scope.caseNumber().value())
                .tenantIdIn(scope.authority().tenantId()).list().stream().anyMatch(other -> !other.getId().equals(scope.rootInstance()));
    }

    /** Whether the authority takes part in a plan in the case. */
    boolean takesPart(CaseNumber number, Authority authority) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(PARTICIPATION).processInstanceBusinessKey(number.value())
                .tenantIdIn(authority.tenantId()).count() > 0;
    }

    /** Makes it the supervisors' matter that a principal is missing. @return the id of the instance */
    String beginDeviation(CaseScope scope, CaseFile file, String pupilLabel, Deviation deviation, Party party) {
        var values = new HashMap<String, Object>();
        put(values, CaseVariables.RECEIVER, scope.authority().tenantId());
        put(values, CaseVariables.CASE_NUMBER, scope.caseNumber().value());
        put(values, CaseVariables.PUPIL_ID, file.pupilId());
        put(values, CaseVariables.PUPIL_LABEL, pupilLabel);
        file.district().ifPresent(district -> put(values, CaseVariables.DISTRICT, district));
        put(values, SipVariables.SIP_DEVIATION, deviation);
        put(values, SipVariables.DEVIATING_PARTY, party);
        return runtime.createProcessInstanceByKey(DEVIATION).processDefinitionWithoutTenantId().businessKey(scope.caseNumber().value())
                .setVariables(values).execute().getId();
    }

    private static <T> void put(Map<String, Object> values, ProcessVariable<T> variable, T value) {
        values.put(variable.name(), variable.encode(value));
    }

    /** The task, if the caller is one of those who may work on it. */
    Optional<PlanTask> planTask(CaseNumber number) {
        var caller = identities.getCurrentAuthentication();
        if (caller == null || caller.getGroupIds() == null || caller.getGroupIds().isEmpty()) {
            return Optional.empty();
        }
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(DOCUMENT_PLAN)
                .or().taskCandidateGroupIn(caller.getGroupIds()).taskCandidateUser(caller.getUserId()).includeAssignedTasks().endOr().list()
                .stream().findFirst().map(this::read);
    }

    /** Says how many interventions are stored; refused by the engine unless the caller may work on the task. */
    void count(PlanTask task, int items) {
        tasks.setVariable(task.id(), SipVariables.ITEM_COUNT.name(), items);
    }

    private PlanTask read(Task task) {
        var label = tasks.getVariable(task.getId(), "pupilLabel");
        var called = tasks.getVariable(task.getId(), SipVariables.CALLED_PARTIES.name());
        return new PlanTask(task.getId(), new Authority(task.getTenantId()), String.valueOf(label),
                called == null ? "" : called.toString());
    }
}
