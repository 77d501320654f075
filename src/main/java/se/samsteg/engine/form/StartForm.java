package se.samsteg.engine.form;

import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_LABEL;
import static se.samsteg.shared.CaseVariables.RECEIVER;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import se.samsteg.engine.form.KnownCases.KnownCase;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Refusal;

/** Stands before the engine's handler of a start form. A form that names a case is tied to it before its first task. */
final class StartForm implements StartFormHandler {
    private final StartFormHandler engine;
    private final String formId;
    private final FormDefinitions definitions;
    private final SubmittedForms submissions;
    private final KnownCases cases;

    StartForm(StartFormHandler engine, String formId, FormDefinitions definitions, SubmittedForms submissions, KnownCases cases) {
        this.engine = engine;
        this.formId = formId;
        this.definitions = definitions;
        this.submissions = submissions;
        this.cases = cases;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var instance = (ExecutionEntity) scope;
        var form = definitions.find(instance.getProcessDefinition().getDeploymentId(), formId);
        var entered = Variables.createVariables();
        entered.putAll(submitted);
        entered.remove(RECEIVER.name());
        var answers = submissions.check(form, entered, Map.of());
        var travelling = tie(instance, answers);
        var variables = submissions.keep(form, entered, answers, CaseScope.of(instance), "start");
        variables.putAll(travelling);
        engine.submitFormVariables(variables, scope);
    }

    private VariableMap tie(ExecutionEntity instance, Map<String, Object> answers) {
        var travelling = Variables.createVariables();
        instance.setProcessBusinessKey(null);
        if (answers.get(CASE_NUMBER.name()) instanceof String number) {
            var known = known(number, instance.getTenantId());
            instance.setProcessBusinessKey(number);
            travelling.put(CASE_NUMBER.name(), number);
            travelling.put(PUPIL_ID.name(), known.pupilId());
            travelling.put(PUPIL_LABEL.name(), known.pupilLabel());
            travelling.put(DISTRICT.name(), known.district());
        }
        return travelling;
    }

    private KnownCase known(String number, String tenant) {
        if (!CaseNumber.isValid(number)) {
            throw new Refusal(CASE_NUMBER.name(), "Ett ärendenummer ser ut så här: SAM-2026-000123.");
        }
        return cases.find(new CaseNumber(number), new Authority(tenant))
                .orElseThrow(() -> new Refusal(CASE_NUMBER.name(), "Ärendet finns inte hos er myndighet. Kontrollera numret."));
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return engine.createStartFormData(process);
    }

    @Override
    public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(activity, deployment, process, parse);
    }
}
