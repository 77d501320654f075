package se.samsteg.engine.form;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts our handlers before the engine's on every user task and start event that has a form. */
final class FormParseListener extends AbstractBpmnParseListener {
    private final FormDefinitions definitions;
    private final SubmittedForms submissions;
    private final KnownCases cases;

    FormParseListener(FormDefinitions definitions, SubmittedForms submissions, KnownCases cases) {
        this.definitions = definitions;
        this.submissions = submissions;
        this.cases = cases;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        var form = process.getStartFormDefinition();
        if (form != null && form.getCamundaFormDefinitionKey() != null) {
            process.setStartFormHandler(new StartForm(process.getStartFormHandler(),
                    form.getCamundaFormDefinitionKey().getExpressionText(), definitions, submissions, cases));
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (task.getCamundaFormDefinitionKey() != null) {
            task.setTaskFormHandler(new TaskForm(task.getTaskFormHandler(),
                    task.getCamundaFormDefinitionKey().getExpressionText(), definitions, submissions));
        }
    }
}
