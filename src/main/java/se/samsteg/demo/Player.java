package se.samsteg.demo;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.shared.IsoTime;

/**
 * Plays the people of the demo: sends in the forms that they would, with their roles and authorities, on the engine's
 * clock, and runs a case's jobs in the job executor's place.
 */
@Component
@Profile("demo")
public class Player {
    /** The engine has no query of its own for a case's jobs. */
    private static final String JOBS = """
             from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
            where e.BUSINESS_KEY_ = ? and e.PARENT_ID_ is null and j.RETRIES_ > 0""";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService models;
    private final IdentityService identities;
    private final JdbcClient jdbc;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, List<String>> colleagues = new ConcurrentHashMap<>();

    Player(ProcessEngine engine) {
        this.jdbc = JdbcClient.create(engine.getProcessEngineConfiguration().getDataSource());
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.management = engine.getManagementService();
        this.models = engine.getRepositoryService();
        this.identities = engine.getIdentityService();
    }

    /** Sends in a start form; returns the case number. */
    public String start(String user, String process, Map<String, Object> fields) {
        var definition = models.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        return as(user, () -> forms.submitStartForm(definition, new HashMap<>(fields)).getBusinessKey());
    }

    public List<Task> openTasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).initializeFormKeys().list();
    }

    public void complete(String user, Task task, Map<String, Object> fields) {
        as(user, () -> {
            forms.submitTaskForm(task.getId(), new HashMap<>(fields));
            return null;
        });
    }

    /** What the task's form shows to the user. */
    public Map<String, Object> shown(String user, Task task) {
        return as(user, () -> forms.getTaskFormVariables(task.getId()));
    }

    /** @throws NoSuchElementException when no user of the task's authority has one of its roles */
    public String candidate(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .flatMap(link -> link.getUserId() != null ? Stream.of(link.getUserId()) : colleagues(link.getGroupId(), task.getTenantId()).stream())
                .findFirst().orElseThrow(() -> new NoSuchElementException(
                        "Nobody in " + task.getTenantId() + " can work on " + task.getTaskDefinitionKey()));
    }

    private List<String> colleagues(String group, String tenant) {
        return colleagues.computeIfAbsent(group + "@" + tenant, role ->
                identities.createUserQuery().memberOfGroup(group).memberOfTenant(tenant).list().stream().map(User::getId).toList());
    }

    public <T> T as(String user, Supplier<T> work) {
        var person = people.computeIfAbsent(user, this::person);
        identities.setAuthentication(user, person.groups(), person.tenants());
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    private Person person(String user) {
        return new Person(identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
                identities.createTenantQuery().userMember(user).list().stream().map(Tenant::getId).toList());
    }

    /** Runs the case's jobs that are due, and those that follow from them, until none is left. */
    public void runJobs(String caseNumber) {
        for (var due = dueJob(caseNumber); due.isPresent(); due = dueJob(caseNumber)) {
            run(due.get());
        }
    }

    private Optional<String> dueJob(String caseNumber) {
        return jdbc.sql("select j.ID_" + JOBS + " and (j.DUEDATE_ is null or j.DUEDATE_ <= ?) order by j.ID_ fetch first 1 row only")
                .params(caseNumber, new Timestamp(ClockUtil.getCurrentTime().getTime())).query(String.class).optional();
    }

    /** Runs a job as the job executor does, who authenticates as nobody but the job's authority. */
    public void run(Job job) {
        run(job.getId());
    }

    private void run(String job) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            management.executeJob(job);
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    public List<Job> dueJobs(String caseNumber) {
        var now = ClockUtil.getCurrentTime();
        return jobs(caseNumber).stream().filter(job -> job.getDuedate() == null || !job.getDuedate().after(now)).toList();
    }

    /** When the next of the case's jobs falls due, in Stockholm. */
    public Optional<LocalDateTime> nextClock(String caseNumber) {
        return jdbc.sql("select j.DUEDATE_" + JOBS + " and j.DUEDATE_ is not null order by j.DUEDATE_ fetch first 1 row only").param(caseNumber)
                .query(Timestamp.class).optional().map(Player::stockholm);
    }

    /** The case's jobs in all authorities; those without retries left stand still. */
    List<Job> jobs(String caseNumber) {
        var instances = instances(caseNumber).stream().map(ProcessInstance::getId).collect(Collectors.toSet());
        return instances.isEmpty() ? List.of()
                : management.createJobQuery().processInstanceIds(instances).withRetriesLeft().list();
    }

    static LocalDateTime stockholm(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), IsoTime.ZONE);
    }

    /** Every running instance of the case, in all authorities; the engine's own query spends most of its time on what it could ask. */
    public List<ProcessInstance> instances(String caseNumber) {
        return runtime.createNativeProcessInstanceQuery()
                .sql("select * from ACT_RU_EXECUTION where BUSINESS_KEY_ = #{caseNumber} and PARENT_ID_ is null")
                .parameter("caseNumber", caseNumber).list();
    }

    /** The clock of Stockholm as the engine has it. */
    public LocalDateTime now() {
        return stockholm(ClockUtil.getCurrentTime());
    }

    public void moveTo(LocalDateTime time) {
        ClockUtil.setCurrentTime(Date.from(time.atZone(IsoTime.ZONE).toInstant()));
    }

    /** Gives the clock back to the real time. */
    public void release() {
        ClockUtil.reset();
    }

    private record Person(List<String> groups, List<String> tenants) {
    }
}
