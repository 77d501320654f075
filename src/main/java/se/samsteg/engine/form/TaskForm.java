package se.samsteg.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import se.samsteg.shared.CaseScope;

/** Stands before the engine's handler of a user task's form, and lets through only what may enter the engine. */
final class TaskForm implements TaskFormHandler {
    private final TaskFormHandler engine;
    private final String formId;
    private final FormDefinitions definitions;
    private final SubmittedForms submissions;

    TaskForm(TaskFormHandler engine, String formId, FormDefinitions definitions, SubmittedForms submissions) {
        this.engine = engine;
        this.formId = formId;
        this.definitions = definitions;
        this.submissions = submissions;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        engine.submitFormVariables(take(submitted, (TaskEntity) scope), scope);
    }

    /** Checks the submission and keeps its content; returns the variables for the engine. */
    VariableMap take(VariableMap submitted, TaskEntity task) {
        var form = definition(task).demandedBy(LawOfTask.of(task));
        var answers = within(task.getExecution(), () -> submissions.check(form, submitted, SubmittedForms.visible(task)));
        return submissions.keep(form, submitted, answers, CaseScope.of(task.getExecution()), task.getTaskDefinitionKey());
    }

    /** The rules of a form measure by what the task's instance has begun under. */
    private static <T> T within(ExecutionEntity execution, Supplier<T> work) {
        Context.setExecutionContext(execution);
        try {
            return work.get();
        } finally {
            Context.removeExecutionContext();
        }
    }

    FormDefinition definition(TaskEntity task) {
        return definitions.find(task.getProcessDefinition().getDeploymentId(), formId);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return engine.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(activity, deployment, process, parse);
    }
}
