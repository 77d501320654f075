package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_ID;
import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.CONVERSATION;
import static se.samsteg.shared.CaseVariables.RECEIVER;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.BesideTheCase;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.HouseItself;

/**
 * Where messages meet the engine; no other class correlates between authorities. Receivers are looked for by queries,
 * since a correlation that finds nobody throws, and a thrown engine exception dooms the transaction, caught or not.
 */
@Component
class DeliveryProcess {
    private static final String MESSAGE = "message";
    private static final String STOPPED = "deliveryStopped";
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HouseItself house;

    DeliveryProcess(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, HouseItself house) {
        this.runtime = runtime;
        this.repository = repository;
        this.house = house;
    }

    /**
     * A place in an instance that waits for a message.
     *
     * @param subProcess the message starts an event sub-process there, whose variables are its own
     */
    record Waiting(String processInstance, String execution, CaseScope scope, boolean subProcess) {
    }

    /**
     * The delivery belongs to the sender, whose supervisors see it when it fails. What an authority tells itself may be caused
     * by a person of another one, who could start nothing there.
     */
    void start(String messageId, Message message) {
        if (message.withinOneAuthority()) {
            house.does(() -> begin(messageId, message));
        } else {
            begin(messageId, message);
        }
    }

    private ProcessInstance begin(String messageId, Message message) {
        return runtime.createProcessInstanceByKey(BesideTheCase.DELIVERY).processDefinitionWithoutTenantId()
                .businessKey(message.caseNumber().value())
                .setVariable(RECEIVER.name(), message.from().tenantId())
                .setVariable(CASE_NUMBER.name(), message.caseNumber().value())
                .setVariable(MESSAGE_ID.name(), messageId)
                .execute();
    }

    /** Nobody is asked any more to hold a message against the givers' exceptions that goes nowhere; whose it is does not matter. */
    void stopped(String messageId) {
        house.does(() -> runtime.createExecutionQuery().processDefinitionKey(BesideTheCase.DELIVERY).messageEventSubscriptionName(STOPPED)
                .processVariableValueEquals(MESSAGE_ID.name(), messageId).list().forEach(asking -> runtime.messageEventReceived(STOPPED, asking.getId())));
    }

    boolean somebodyWaits(Message message) {
        return waitingFor(message).count() > 0;
    }

    boolean canStart(MessageName name) {
        return runtime.createEventSubscriptionQuery().eventType(MESSAGE).eventName(name.id()).withoutTenantId().list()
                .stream().anyMatch(subscription -> subscription.getExecutionId() == null);
    }

    /** Whether the instance that opened the conversation still runs: only then can it come to wait for the answer. */
    boolean isOpen(Message message) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(message.caseNumber().value())
                .tenantIdIn(message.to().tenantId()).variableValueEquals(CONVERSATION.name(), message.inReplyTo()).count() > 0;
    }

    /** Whether the receiver works on the case at all: its own deliveries, and the question who may work on it, are no work. */
    boolean anythingGoesOn(Message message) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(message.caseNumber().value())
                .tenantIdIn(message.to().tenantId()).processDefinitionKeyNotIn(BesideTheCase.PROCESSES.toArray(String[]::new)).count() > 0;
    }

    List<Waiting> waiting(Message message) {
        return waitingFor(message).list().stream().map(Execution::getProcessInstanceId).distinct()
                .flatMap(instance -> waiting(message, instance)).toList();
    }

    /** @param forSubProcess goes only to an event sub-process: in the instance itself it could hide what is there */
    void correlate(Message message, Waiting receiver, Map<String, Object> values, Map<String, Object> forSubProcess) {
        if (receiver.subProcess()) {
            runtime.createMessageCorrelation(message.name().id()).processInstanceId(receiver.processInstance())
                    .setVariablesToTriggeredScope(values).setVariablesToTriggeredScope(forSubProcess).correlate();
        } else {
            runtime.messageEventReceived(message.name().id(), receiver.execution(), values);
        }
    }

    void begin(Message message, Map<String, Object> values) {
        runtime.createMessageCorrelation(message.name().id()).withoutTenantId()
                .processInstanceBusinessKey(message.caseNumber().value()).setVariables(values).correlateStartMessage();
    }

    private ExecutionQuery waitingFor(Message message) {
        var waiting = runtime.createExecutionQuery().messageEventSubscriptionName(message.name().id())
                .tenantIdIn(message.to().tenantId()).processInstanceBusinessKey(message.caseNumber().value()).active();
        return message.name().reception() == MessageName.Reception.ANSWERS
                ? waiting.processVariableValueEquals(CONVERSATION.name(), message.inReplyTo()) : waiting;
    }

    private Stream<Waiting> waiting(Message message, String processInstance) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(processInstance).singleResult();
        var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        return runtime.createEventSubscriptionQuery().processInstanceId(processInstance)
                .eventType(MESSAGE).eventName(message.name().id()).list().stream()
                .map(subscription -> new Waiting(processInstance, subscription.getExecutionId(),
                        scope(message, instance.getRootProcessInstanceId()),
                        model.getModelElementById(subscription.getActivityId()) instanceof StartEvent));
    }

    private static CaseScope scope(Message message, String root) {
        return new CaseScope(message.caseNumber(), message.to(), root, "");
    }
}
