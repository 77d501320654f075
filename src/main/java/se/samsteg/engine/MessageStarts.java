package se.samsteg.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samsteg.disclosure.ArrivedTexts;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.CaseVariables;

/** An instance that a message starts finds the message's texts among its content, already in its first task. */
@Component
final class MessageStarts extends AbstractBpmnParseListener {
    private final ExecutionListener unpack;

    MessageStarts(ObjectProvider<ArrivedTexts> texts) {
        this.unpack = execution -> CaseVariables.CONVERSATION.find(execution)
                .ifPresent(message -> texts.getObject().unpack(message, CaseScope.of(execution)));
    }

    @Override
    public void parseStartEvent(Element event, ScopeImpl scope, ActivityImpl start) {
        if (scope instanceof ProcessDefinitionEntity && event.element("messageEventDefinition") != null) {
            start.addBuiltInListener(ExecutionListener.EVENTNAME_START, unpack);
        }
    }
}
