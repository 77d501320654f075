package se.samsteg.engine;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.BesideTheCase;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * Writes each finished task and each ended process into the case's timeline, in the engine's own transaction: no step
 * has to remember it. What a step did by itself, and on what ground, the step records.
 */
@Component
class TimelineOfWork {
    /** Where an instance ends that found its work under way already: what has ended is not the work. */
    private static final Set<String> JOINED = Set.of("alreadyReceivedToday", "sipAlreadyOpen");
    private final Timeline timeline;

    TimelineOfWork(Timeline timeline) {
        this.timeline = timeline;
    }

    void see(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task && event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
                && "completed".equals(task.getDeleteReason()) && task.getProcessInstanceId() != null) {
            var instance = Context.getCommandContext().getExecutionManager().findExecutionById(task.getProcessInstanceId());
            record(instance.getBusinessKey(), task.getTenantId(), new Entry(Entry.Kind.TASK, "Uppgift klar: " + WorkInCases.oneLine(task.getName()) + ".", null, actor()));
        }
        if (event instanceof HistoricProcessInstanceEventEntity process && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
                && !BesideTheCase.DELIVERY.equals(process.getProcessDefinitionKey()) && !JOINED.contains(Objects.toString(process.getEndActivityId(), ""))) {
            record(process.getBusinessKey(), process.getTenantId(),
                    new Entry(Entry.Kind.ENDED, "Avslutat: " + WorkInCases.oneLine(process.getProcessDefinitionName()) + ".", null, actor()));
        }
    }

    private void record(String caseNumber, String tenant, Entry entry) {
        if (CaseNumber.isValid(caseNumber) && tenant != null) {
            timeline.record(new CaseNumber(caseNumber), new Authority(tenant), entry);
        }
    }

    private static String actor() {
        var user = Context.getCommandContext().getAuthentication();
        return user == null || user.getUserId() == null ? Entry.AUTOMATIC : user.getUserId();
    }
}
