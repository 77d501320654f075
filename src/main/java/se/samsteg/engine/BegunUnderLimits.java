package se.samsteg.engine;

import java.util.OptionalInt;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.BegunUnder;
import se.samsteg.law.OwnersTables;
import se.samsteg.shared.CaseVariables;

/** Every instance notes the version of the limits when it begins; all that it does later is measured by that one. */
@Component
class BegunUnderLimits extends AbstractBpmnParseListener implements BegunUnder {
    private static final String LIMITS = "time-limits";

    private final ExecutionListener note;

    BegunUnderLimits(OwnersTables tables) {
        this.note = execution -> CaseVariables.LIMITS_VERSION.set(execution, tables.latest(LIMITS).version());
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, note);
    }

    @Override
    public OptionalInt version() {
        var running = Context.getBpmnExecutionContext();
        return running == null ? OptionalInt.empty() : CaseVariables.LIMITS_VERSION.find(running.getExecution())
                .map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
