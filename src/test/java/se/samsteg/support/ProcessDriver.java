package se.samsteg.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseTasks;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Timeline;
import se.samsteg.demo.Player;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/**
 * Drives cases as the demo users do: through the forms, with their groups and tenants, on the engine's clock.
 * Jobs run only when told to, and only those of the named case.
 */
@Component
public class ProcessDriver {
    private final Player player;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final NeedToKnow needToKnow;
    private final CaseTasks tasks;
    private final Timeline timeline;

    ProcessDriver(Player player, RuntimeService runtime, IdentityService identities, NeedToKnow needToKnow, CaseTasks tasks, Timeline timeline) {
        this.player = player;
        this.runtime = runtime;
        this.identities = identities;
        this.needToKnow = needToKnow;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    /** Names everybody of each authority that works on it as a handler of the case, when it is a protected one. */
    public void nameEverybody(String caseNumber) {
        var number = new CaseNumber(caseNumber);
        if (needToKnow.isProtected(number)) {
            var named = instances(caseNumber).stream().map(ProcessInstance::getTenantId).distinct()
                    .flatMap(tenant -> identities.createUserQuery().memberOfTenant(tenant).list().stream()
                            .map(user -> needToKnow.name(number, new Authority(tenant), user.getId(), "chef"))).toList();
            if (named.contains(true)) {
                tasks.follow(number, "Skyddad identitet");
            }
        }
    }

    /** Sends in a start form as the user; returns the case number. */
    public String start(String user, String process, Map<String, Object> fields) {
        return player.start(user, process, fields);
    }

    /** The only open task of the case with the definition key. */
    public Task task(String caseNumber, String key) {
        return find(caseNumber, key).orElseThrow(() -> new AssertionError(
                "No open task " + key + " in " + caseNumber + "; open are " + openTasks(caseNumber).stream().map(Task::getTaskDefinitionKey).toList()));
    }

    /** One authority's task of the case with the definition key, where several authorities may have one. */
    public Task task(String caseNumber, String key, Authority authority) {
        return openTasks(caseNumber).stream().filter(task -> task.getTaskDefinitionKey().equals(key) && task.getTenantId().equals(authority.tenantId()))
                .findFirst().orElseThrow(() -> new AssertionError("No open task " + key + " of " + authority.tenantId() + " in " + caseNumber));
    }

    /** The day on which the case's task is due, in Stockholm. */
    public LocalDate dueDay(String caseNumber, String key) {
        return dueDay(task(caseNumber, key));
    }

    public LocalDate dueDay(Task task) {
        return task.getDueDate().toInstant().atZone(IsoTime.ZONE).toLocalDate();
    }

    public Optional<Task> find(String caseNumber, String key) {
        return openTasks(caseNumber).stream().filter(task -> task.getTaskDefinitionKey().equals(key)).findFirst();
    }

    public List<Task> openTasks(String caseNumber) {
        return player.openTasks(caseNumber);
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
        player.complete(user, task, fields);
    }

    /** What the task's form shows, to one of its candidates. */
    public Map<String, Object> shown(Task task) {
        return player.shown(candidate(task), task);
    }

    /** A demo user of the task's tenant in one of its candidate groups. */
    public String candidate(Task task) {
        return player.candidate(task);
    }

    public <T> T as(String user, Supplier<T> work) {
        return player.as(user, work);
    }

    /** Runs the case's jobs that are due, and those that follow from them, until none is left. */
    public void runJobs(String caseNumber) {
        player.runJobs(caseNumber);
    }

    /** Every running instance of the case, in all authorities. */
    public List<ProcessInstance> instances(String caseNumber) {
        return player.instances(caseNumber);
    }

    public boolean isRunning(String caseNumber, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(process).count() > 0;
    }

    public Object variable(String caseNumber, String process, String name) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(process).singleResult();
        return runtime.getVariable(instance.getId(), name);
    }

    /** What the timeline says that an authority sees. */
    public List<String> sentences(String caseNumber, Authority authority) {
        return timeline.of(new CaseNumber(caseNumber), authority).stream().map(line -> line.entry().sentence()).toList();
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    public LocalDateTime now() {
        return player.now();
    }

    public void moveTo(LocalDateTime time) {
        player.moveTo(time);
    }

    /** At that time what has fallen due in the case by then runs. */
    public void moveTo(String caseNumber, LocalDateTime time) {
        moveTo(time);
        runJobs(caseNumber);
    }

    /** Lets time pass day by day, running what falls due on the way as the job executor would. */
    public void pass(String caseNumber, TemporalAmount time) {
        var end = now().plus(time);
        while (now().isBefore(end)) {
            var tomorrow = now().plus(Period.ofDays(1));
            moveTo(caseNumber, tomorrow.isBefore(end) ? tomorrow : end);
        }
    }
}
