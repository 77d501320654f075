package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DUE;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** Reaches the running instance of an investigation when its time is extended from outside or from within. */
@Component
class InvestigationProcess {
    private static final String KEY = "investigation";
    private static final String EXTENDED = "investigationExtended";
    private static final Set<String> CLOCKS = Set.of("investigationWarning", "endNears", "investigationOverdue", "stillOverdue");
    private static final String[] DUE_AT_THE_END = {"decideInvestigation", "subcommitteeDecision"};

    private final RuntimeService instances;
    private final ManagementService timers;
    private final TaskService tasks;
    private final StatutoryLimits limits;

    InvestigationProcess(RuntimeService instances, ManagementService timers, TaskService tasks, StatutoryLimits limits) {
        this.instances = instances;
        this.timers = timers;
        this.tasks = tasks;
        this.limits = limits;
    }

    /**
     * Moves the instance's end to that of the investigation: variable, clocks that warn and tell of a breach, due dates of
     * open tasks.
     *
     * @param from the instance in which it was extended; another is told that it need not be asked any more
     */
    void moveEnd(CaseScope scope, Investigation investigation, String from) {
        instances.createProcessInstanceQuery().processDefinitionKey(KEY)
                .processInstanceBusinessKey(scope.caseNumber().value()).tenantIdIn(scope.authority().tenantId()).list()
                .forEach(instance -> {
                    move(instance.getId(), investigation);
                    if (!instance.getId().equals(from)) {
                        relieve(instance.getId());
                    }
                });
    }

    private void relieve(String instance) {
        instances.createExecutionQuery().processInstanceId(instance).messageEventSubscriptionName(EXTENDED).list()
                .forEach(asked -> instances.messageEventReceived(EXTENDED, asked.getId()));
    }

    private void move(String instance, Investigation investigation) {
        instances.setVariable(instance, INVESTIGATION_DUE.name(), INVESTIGATION_DUE.encode(investigation.dueOn()));
        CLOCKS.forEach(clock -> timers.createJobQuery().processInstanceId(instance).activityId(clock).list()
                .forEach(timer -> timers.recalculateJobDuedate(timer.getId(), false)));
        tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKeyIn(DUE_AT_THE_END).list().forEach(task -> {
            task.setDueDate(lastMoment(investigation));
            tasks.saveTask(task);
        });
    }

    private Date lastMoment(Investigation investigation) {
        var end = limits.extended(KEY, investigation.openedOn(), investigation.dueOn()).lastDay().atTime(23, 59, 59);
        return Date.from(end.atZone(IsoTime.ZONE).toInstant());
    }
}
