package se.samsteg.engine;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.delegate.ExpressionGetInvocation;
import org.camunda.bpm.engine.impl.dmn.invocation.DecisionInvocation;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.AutomaticStep;
import se.samsteg.casefile.AutomaticSteps;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Trace;

/**
 * Sees every call from the engine into a delegate, a decision table or an expression, and keeps what it rested on. A step
 * is what a delegate does or a decision table decides, and each end that a due date or a timer gets from a limit.
 */
@Component
class ExplainedSteps extends DefaultDelegateInterceptor {
    private static final Set<Class<?>> RULES = Set.of(DecisionInvocation.class, ExpressionGetInvocation.class);

    private final ObjectProvider<AutomaticSteps> steps;
    private final Clock clock;

    ExplainedSteps(ObjectProvider<AutomaticSteps> steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** A decision that a delegate asks for is a part of what the delegate does; one in the model is a step of its own. */
    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        if (invocation instanceof DecisionInvocation && Trace.stepId().isPresent()) {
            super.handleInvocation(invocation);
            return;
        }
        try (var trace = Trace.begin()) {
            super.handleInvocation(invocation);
            if (invocation instanceof JavaDelegateInvocation || RULES.contains(invocation.getClass()) && !trace.notes().isEmpty()) {
                execution(invocation).ifPresent(execution -> keep(execution, trace));
            }
        }
    }

    private static Optional<ExecutionEntity> execution(DelegateInvocation invocation) {
        if (invocation.getContextExecution() instanceof ExecutionEntity execution) {
            return Optional.of(execution);
        }
        var running = Context.getBpmnExecutionContext();
        return running == null ? Optional.empty() : Optional.of(running.getExecution());
    }

    /** What belongs to no case, like the review of the log, is explained nowhere. */
    private void keep(ExecutionEntity execution, Trace trace) {
        var number = execution.getProcessBusinessKey();
        if (CaseNumber.isValid(number) && execution.getActivity() != null) {
            var process = execution.getProcessDefinition();
            var name = execution.getActivity().getName();
            steps.getObject().add(new AutomaticStep(trace.id(), new CaseNumber(number), new Authority(execution.getTenantId()), clock.instant(),
                    process.getKey(), process.getVersion(), execution.getActivityId(), name == null ? process.getName() : name.replace('\n', ' '),
                    trace.inputs(), trace.outputs(), trace.notes()));
        }
    }
}
