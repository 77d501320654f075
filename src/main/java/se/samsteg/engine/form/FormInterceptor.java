package se.samsteg.engine.form;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessInstanceWithVariablesImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.data.util.DirectFieldAccessFallbackBeanWrapper;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;

/**
 * Makes every road into a form the same road: completing a task without its form, and starting a process without its
 * start form, go through the form's handler all the same. Puts content and choices into a form that is shown, and turns a refusal
 * into the exception that REST answers with 400.
 */
final class FormInterceptor extends CommandInterceptor {
    private final ShownForms shown;
    private final RegisteredChoices choices;
    private final Function<Law, String> citation;

    FormInterceptor(ShownForms shown, RegisteredChoices choices, Function<Law, String> citation) {
        this.citation = citation;
        this.shown = shown;
        this.choices = choices;
    }

    /** What a step refuses in the transaction of the form names its source as a rule of the form does. */
    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        try {
            return next.execute(sameRoad(command));
        } catch (RuntimeException fault) {
            throw Refusal.in(fault).<RuntimeException>map(refusal -> new RefusedForm(refusal.citing(citation))).orElse(fault);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Command<T> sameRoad(Command<T> command) {
        if (command instanceof CompleteTaskCmd complete) {
            return context -> {
                takeApart(complete, context);
                return command.execute(context);
            };
        }
        if (command instanceof StartProcessInstanceCmd start) {
            return context -> (T) start(start, context);
        }
        if (command instanceof GetTaskFormVariablesCmd form) {
            return context -> (T) shown.add(form, form.execute(context), context);
        }
        if (command instanceof GetDeployedStartFormCmd) {
            return context -> (T) choices.fill((InputStream) command.execute(context), Optional.empty());
        }
        if (command instanceof GetDeployedTaskFormCmd form) {
            return context -> (T) choices.fill(form.execute(context), Optional.of(scope(form, context)));
        }
        return command;
    }

    @SuppressWarnings("unchecked")
    private static void takeApart(CompleteTaskCmd command, CommandContext context) {
        var fields = new DirectFieldAccessFallbackBeanWrapper(command);
        var taskId = (String) fields.getPropertyValue("taskId");
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && handler(task) instanceof TaskForm form) {
            context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
            var submitted = (Map<String, Object>) fields.getPropertyValue("variables");
            fields.setPropertyValue("variables", form.take(submitted == null ? Variables.createVariables() : Variables.fromMap(submitted), task));
        }
    }

    /** Asked for after the engine has looked at whether the caller may see the task. */
    private static CaseScope scope(GetDeployedTaskFormCmd command, CommandContext context) {
        var task = (String) new DirectFieldAccessFallbackBeanWrapper(command).getPropertyValue("taskId");
        return CaseScope.of(context.getTaskManager().findTaskById(task).getExecution());
    }

    static Object handler(TaskEntity task) {
        return task.getTaskDefinition() == null ? null : task.getTaskDefinition().getTaskFormHandler();
    }

    private static Object start(StartProcessInstanceCmd command, CommandContext context) {
        var builder = (ProcessInstantiationBuilderImpl) new DirectFieldAccessFallbackBeanWrapper(command).getPropertyValue("instantiationBuilder");
        var cache = context.getProcessEngineConfiguration().getDeploymentCache();
        var process = builder.getProcessDefinitionId() != null
                ? cache.findDeployedProcessDefinitionById(builder.getProcessDefinitionId())
                : cache.findDeployedLatestProcessDefinitionByKey(builder.getProcessDefinitionKey());
        if (!(process.getStartFormHandler() instanceof StartForm)) {
            return command.execute(context);
        }
        var variables = builder.getVariables() == null ? Variables.createVariables() : Variables.fromMap(builder.getVariables());
        var instance = new SubmitStartFormCmd(process.getId(), null, variables).execute(context);
        return new ProcessInstanceWithVariablesImpl((ExecutionEntity) instance, (VariableMap) Variables.createVariables());
    }
}
