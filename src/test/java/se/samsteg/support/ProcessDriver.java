package se.samsteg.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.samsteg.shared.IsoTime;

/**
 * Drives cases as the demo users do: through the forms, with their groups and tenants, on the engine's clock.
 * Jobs run only when told to, and only those of the named case.
 */
@Component
public class ProcessDriver {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService models;
    private final IdentityService identities;

    ProcessDriver(RuntimeService runtime, TaskService tasks, FormService forms, ManagementService management,
                  RepositoryService models, IdentityService identities) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.models = models;
        this.identities = identities;
    }

    /** Sends in a start form as the user; returns the case number. */
    public String start(String user, String process, Map<String, Object> fields) {
        return as(user, () -> forms.submitStartForm(definition(process), new HashMap<>(fields)).getBusinessKey());
    }

    private String definition(String process) {
        return models.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
    }

    /** The only open task of the case with the definition key. */
    public Task task(String caseNumber, String key) {
        return find(caseNumber, key).orElseThrow(() -> new AssertionError(
                "No open task " + key + " in " + caseNumber + "; open are " + openTasks(caseNumber).stream().map(Task::getTaskDefinitionKey).toList()));
    }

    public Optional<Task> find(String caseNumber, String key) {
        return openTasks(caseNumber).stream().filter(task -> task.getTaskDefinitionKey().equals(key)).findFirst();
    }

    public List<Task> openTasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).initializeFormKeys().list();
    }

    /** Completes the case's task as a demo user who is its candidate, then runs the jobs that follow. */
    public void complete(String caseNumber, String key, Map<String, Object> fields) {
        complete(task(caseNumber, key), fields);
        runJobs(caseNumber);
    }

    /** Submits the task's form as a demo user who is its candidate. */
    public void complete(Task task, Map<String, Object> fields) {
        completeAs(candidate(task), task, fields);
    }

    public void completeAs(String user, Task task, Map<String, Object> fields) {
        as(user, () -> {
            forms.submitTaskForm(task.getId(), new HashMap<>(fields));
            return null;
        });
    }

    /** What the task's form shows, to one of its candidates. */
    public Map<String, Object> shown(Task task) {
        return as(candidate(task), () -> forms.getTaskFormVariables(task.getId()));
    }

    /** A demo user of the task's tenant in one of its candidate groups. */
    public String candidate(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .flatMap(group -> identities.createUserQuery().memberOfGroup(group).memberOfTenant(task.getTenantId()).list().stream())
                .findFirst().orElseThrow(() -> new AssertionError("Nobody can work on " + task.getTaskDefinitionKey() + " in " + task.getTenantId()))
                .getId();
    }

    public <T> T as(String user, Supplier<T> work) {
        var groups = identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        var tenants = identities.createTenantQuery().userMember(user).list().stream().map(Tenant::getId).toList();
        identities.setAuthentication(user, groups, tenants);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Runs the case's jobs that are due, and those that follow from them, until none is left. */
    public void runJobs(String caseNumber) {
        for (var jobs = dueJobs(caseNumber); !jobs.isEmpty(); jobs = dueJobs(caseNumber)) {
            jobs.forEach(job -> {
                if (management.createJobQuery().jobId(job.getId()).count() == 1) {
                    management.executeJob(job.getId());
                }
            });
        }
    }

    private List<Job> dueJobs(String caseNumber) {
        return instances(caseNumber).stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .toList();
    }

    /** Every running instance of the case, in all authorities. */
    public List<ProcessInstance> instances(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list();
    }

    public boolean isRunning(String caseNumber, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(process).count() > 0;
    }

    public Object variable(String caseNumber, String process, String name) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(process).singleResult();
        return runtime.getVariable(instance.getId(), name);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), IsoTime.ZONE);
    }

    public void moveTo(LocalDateTime time) {
        EngineTime.set(time);
    }

    /** Lets time pass day by day, running what falls due on the way as the job executor would. */
    public void pass(String caseNumber, TemporalAmount time) {
        var end = now().plus(time);
        while (now().isBefore(end)) {
            var tomorrow = now().plus(Period.ofDays(1));
            moveTo(tomorrow.isBefore(end) ? tomorrow : end);
            runJobs(caseNumber);
        }
    }
}
