package se.samsteg.engine.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.CaseVariables;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** What a model, a decision, a query or a filter tries to reach, and does not. */
@ProcessTest
class ClosedModelsTest {
    private static final String ATTACK = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String KEY = "attackTrial";

    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired FilterService filters;
    @Autowired DecisionService decisions;
    @Autowired ProcessDriver driver;

    @AfterEach
    void takeAway() {
        repository.createDeploymentQuery().deploymentName(KEY).list().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        filters.createFilterQuery().filterName(KEY).list().forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {ATTACK, "${''.class}", "${''.getClass()}", "${\"\".class.classLoader}", "${applicationContext}", "${dataSource}",
            "${jdbcTemplate}", "${jdbcClient}", "${identityService}", "${identityService.clearAuthentication()}", "${environment}",
            "${caseFiles}", "${execution.getProcessEngineServices()}", "${execution.processEngineServices}",
            "${execution.getBpmnModelInstance()}", "${execution.getClass()}", "${execution.class}", "${execution.currentActivityName}",
            "${execution.setVariable('receiver','x')}", "${execution.variables}", "${execution.getVariables()}",
            "${recordDecisionDelegate.execute(execution)}", "${recordDecisionDelegate.class}", "${deadlines.class}",
            "${deadlines.getClass().forName('java.lang.Runtime')}", "${deadlines.hashCode()}", "${consentProcess.cancelQuestions(execution)}",
            "${now().getClass()}", "${dateTime().getClass()}", "${dateTime().getChronology()}", "${S('{}')}", "${JSON('{}')}", "${XML('<a/>')}",
            "${T(java.lang.Runtime).getRuntime()}"})
    void anExpressionReachesNothingBeyondItsVariablesAndTheBeansForModels(String expression) {
        assertThatThrownBy(() -> run(expression)).isInstanceOf(ProcessEngineException.class)
                .hasMessageMatching("(?s).*(is not open to expressions|Cannot resolve identifier|Could not resolve function).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${execution.processBusinessKey}", "${execution.tenantId}", "${receiver}", "${deadlines.assessApplication(execution)}",
            "${currentUserGroups()}", "${now()}", "${dateTime().plusDays(3).toDate()}", "${receiver == 'utbildning'}"})
    void whatModelsNeedIsOpen(String expression) {
        run(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<serviceTask id='a' camunda:class='org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior'/>",
            "<serviceTask id='a' camunda:type='shell'/>", "<serviceTask id='a' camunda:type='external' camunda:topic='x'/>",
            "<scriptTask id='a' scriptFormat='juel'><script>${1}</script></scriptTask>",
            "<scriptTask id='a' scriptFormat='groovy' camunda:resource='deployment://x'/>",
            "<userTask id='a'><extensionElements><camunda:taskListener event='create' class='java.lang.Thread'/></extensionElements></userTask>",
            "<userTask id='a'><extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:executionListener></extensionElements></userTask>",
            "<userTask id='a'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
            "<serviceTask id='a'><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
            "<userTask id='a'><extensionElements><camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='java.lang.Thread'/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
            "<userTask id='a' camunda:formHandlerClass='java.lang.Thread'/>",
            "<callActivity id='a' calledElement='placement' camunda:variableMappingClass='java.lang.Thread'/>",
            "<intermediateCatchEvent id='a'><conditionalEventDefinition><condition language='groovy'>true</condition></conditionalEventDefinition></intermediateCatchEvent>"})
    void aModelThatBringsCodeIsRefusedWithASentence(String activity) {
        assertThatThrownBy(() -> deploy(model(activity))).isInstanceOf(ParseException.class).hasMessageContaining("En modell får bara använda");
    }

    @Test
    void aCaseModelIsNotTaken() {
        assertThatThrownBy(() -> repository.createDeployment().name(KEY).addString("x.cmmn", "<definitions/>").deploy()).hasMessageContaining("CMMN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript", "python"})
    void aDecisionRunsNoScriptAndNoJava(String language) {
        deploy(decision(language, ATTACK), "attack.dmn");
        assertThatThrownBy(() -> decisions.evaluateDecisionByKey(KEY).variables(Variables.createVariables().putValue("x", "1")).evaluate())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aNestedQueryBringsNoExpression() {
        var query = tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}").taskName("x").endOr();
        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class).hasMessageContaining("får inte innehålla uttryck");
        assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class).hasMessageContaining("får inte innehålla uttryck");
        assertThat(tasks.createTaskQuery().or().taskAssignee("rsu").taskName("x").endOr().list()).isEmpty();
    }

    @Test
    void aQueryThatExtendsAFilterBringsNoExpression() {
        var filter = filters.saveFilter(filters.newTaskFilter(KEY).setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}").taskName("x")));
        assertThat(driver.as("admin", () -> filters.list(filter.getId()))).isEmpty();
        var nested = tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr();
        var plain = tasks.createTaskQuery().taskAssigneeExpression(ATTACK);
        List.of(nested, plain).forEach(query -> {
            assertThatThrownBy(() -> filters.list(filter.getId(), query)).hasMessageContaining("får inte innehålla uttryck");
            assertThatThrownBy(() -> filters.count(filter.getId(), query)).hasMessageContaining("får inte innehålla uttryck");
            assertThatThrownBy(() -> filters.listPage(filter.getId(), query, 0, 1)).hasMessageContaining("får inte innehålla uttryck");
            assertThatThrownBy(() -> filters.singleResult(filter.getId(), query)).hasMessageContaining("får inte innehålla uttryck");
        });
    }

    @Test
    void aStoredFilterReachesNoMoreThanAModelDoes() {
        var filter = filters.saveFilter(filters.newTaskFilter(KEY).setQuery(tasks.createTaskQuery().taskAssigneeExpression(ATTACK)));
        assertThatThrownBy(() -> filters.list(filter.getId())).hasStackTraceContaining("is not open to expressions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsu", "soc-norra", "chef-norra", "process", "arkiv"})
    void onlyAdministratorsMakeFilters(String user) {
        assertThatThrownBy(() -> driver.as(user, () -> filters.saveFilter(filters.newTaskFilter(KEY).setQuery(tasks.createTaskQuery()))))
                .isInstanceOf(AuthorizationException.class);
        driver.as("admin", () -> filters.saveFilter(filters.newTaskFilter(KEY).setQuery(tasks.createTaskQuery())));
    }

    private void run(String expression) {
        var escaped = expression.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        deploy(model("<serviceTask id='a' camunda:expression=\"" + escaped + "\"/>"));
        runtime.createProcessInstanceByKey(KEY).businessKey("trial").setVariable(CaseVariables.RECEIVER.name(), "utbildning").execute();
    }

    private static String model(String activity) {
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
                <process id='%s' isExecutable='true' camunda:historyTimeToLive='1'><startEvent id='begun'/>
                <sequenceFlow id='in' sourceRef='begun' targetRef='a'/>%s</process></definitions>""".formatted(KEY, activity);
    }

    private void deploy(String model) {
        deploy(model, "attack.bpmn");
    }

    private void deploy(String model, String file) {
        repository.createDeployment().name(KEY).addInputStream(file, new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))).deploy();
    }

    private static String decision(String language, String expression) {
        return """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='d' name='d' namespace='n'>
                <decision id='%s' name='d' camunda:historyTimeToLive='1'><variable id='v' name='v'/><literalExpression expressionLanguage='%s'><text>%s</text></literalExpression>
                </decision></definitions>""".formatted(KEY, language, expression);
    }
}
