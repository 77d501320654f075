package se.samsteg.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.content.Contents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

@ProcessTest
class FormRoomTest {
    @Autowired RepositoryService models;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired ProcessDriver driver;
    @Autowired Contents contents;
    @Autowired JdbcClient jdbc;

    @Autowired AuthorizationService rights;

    private String deployment;
    private String process;

    @BeforeEach
    void deploy() {
        var builder = models.createDeployment();
        List.of("example.bpmn", "example-start.form", "example-assess.form", "example-confirm.form")
                .forEach(file -> builder.addClasspathResource("fixtures/" + file));
        deployment = builder.deploy().getId();
        process = models.createProcessDefinitionQuery().deploymentId(deployment).singleResult().getId();
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId("placement-team");
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId("example");
        right.setPermissions(new Permission[] {ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE, ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.UPDATE_TASK});
        rights.saveAuthorization(right);
    }

    @AfterEach
    void undeploy() {
        models.deleteDeployment(deployment, true);
        rights.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).resourceId("example").list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    @Test
    void whatAPersonWroteLiesInOurTableAndCodesInTheEngine() {
        var instance = start(Map.of("firstName", "Lisbet", "grade", 6, "groupCode", "RSU-NORRA"));

        assertThat(runtime.getVariables(instance)).containsEntry("groupCode", "RSU-NORRA").doesNotContainKeys("firstName", "grade");
        assertThat(jdbc.sql("select field, content_value from content where instance = ?").param(instance).query().listOfRows())
                .extracting(row -> row.get("FIELD") + "=" + row.get("CONTENT_VALUE")).containsExactlyInAnyOrder("firstName=Lisbet", "grade=6");
    }

    @Test
    void aLaterFormShowsWhatItNamesAndNothingElse() {
        var instance = start(Map.of("firstName", "Lisbet", "grade", 6, "groupCode", "RSU-NORRA"));

        assertThat(driver.shown(task(instance))).containsEntry("firstName", "Lisbet").doesNotContainKeys("groupCode", "grade");
        var asked = driver.as("placering", () -> forms.getTaskFormVariables(task(instance).getId(), List.of("grade", "groupCode"), false));
        assertThat(asked).containsEntry("grade", 6).containsEntry("groupCode", "RSU-NORRA");
    }

    @ParameterizedTest
    @CsvSource({
        "grade, 10, får inte vara större än 9",
        "grade, sex, ska vara ett tal",
        "grade, 6.5, ”Årskurs” ska vara ett heltal.",
        "groupCode, rsu norra, har fel form",
        "pupilId, 7, Fältet finns inte i formuläret",
    })
    void aStartFormIsRefusedWithTheFieldAndTheRule(String field, String value, String rule) {
        var fields = new HashMap<String, Object>(Map.of("firstName", "Lisbet", "grade", 6));
        fields.put(field, value);

        assertThatThrownBy(() -> start(fields)).isInstanceOf(RefusedForm.class).hasMessageContaining(field).hasMessageContaining(rule);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionId(process).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "60e-1"})
    void aWholeNumberMayBeWrittenWithDecimals(String grade) {
        var instance = start(Map.of("firstName", "Lisbet", "grade", Double.valueOf(grade)));

        var asked = driver.as("placering", () -> forms.getTaskFormVariables(task(instance).getId(), List.of("grade"), false));
        assertThat(asked).containsEntry("grade", 6);
    }

    @Test
    void aRefusedTaskStaysAsItWas() {
        var task = task(start(Map.of("firstName", "Lisbet", "grade", 6)));

        assertThatThrownBy(() -> driver.completeAs("placering", task, Map.of("assessment", "reject")))
                .hasMessageContaining("assessmentReason").hasMessageContaining("”Skäl” måste fyllas i");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getName()).isEqualTo("Bedöm");
    }

    @Test
    void aHiddenFieldIsNotDemandedAndAReadOnlyOneIsIgnored() {
        var instance = start(Map.of("firstName", "Lisbet", "grade", 6));

        driver.completeAs("placering", task(instance), Map.of("assessment", "approve", "firstName", "Någon annan"));

        assertThat(runtime.getVariables(instance)).containsEntry("assessment", "approve").containsEntry("urgent", false);
        assertThat(jdbc.sql("select count(*) from content where content_value = 'Någon annan'").query(Integer.class).single()).isZero();
    }

    @Test
    void completingWithoutTheFormGoesTheSameRoad() {
        var instance = start(Map.of("firstName", "Lisbet", "grade", 6));
        var task = task(instance).getId();

        assertThatThrownBy(() -> driver.as("placering", () -> complete(task, Map.of("assessment", "maybe")))).hasMessageContaining("har ett val som inte finns");
        driver.as("placering", () -> complete(task, Map.of("assessment", "reject", "assessmentReason", "x".repeat(9000), "areas", List.of("health"))));

        assertThat(runtime.getVariables(instance)).doesNotContainKeys("assessmentReason", "areas");
        assertThat(driver.shown(task(instance))).containsEntry("assessmentReason", "x".repeat(9000));
    }

    @ParameterizedTest
    @CsvSource(value = {"'', ''", "null, ''", "left out, Ät frukost.", "Sov mer., Sov mer."}, nullValues = "null")
    void whoEmptiesATextThatTheFormShowedTakesItBackAndWhoLeavesItOutDoesNot(String sent, String stands) {
        var instance = start(Map.of("firstName", "Lisbet", "grade", 6));
        driver.completeAs("placering", task(instance), Map.of("assessment", "approve"));
        var scope = new CaseScope(null, Authority.SCHOOLS, instance, "");
        contents.record(scope, "advice", "Ät frukost.", "assess", "placering");
        contents.record(scope, "note", "Ring hem.", "assess", "placering");
        var fields = new HashMap<String, Object>();
        fields.put("note", "");
        if (!"left out".equals(sent)) {
            fields.put("advice", sent);
        }

        driver.completeAs("placering", task(instance), fields);

        assertThat(contents.read(scope, List.of("advice", "note"))).containsEntry("advice", stands)
                .as("an empty field that showed nothing takes nothing back").containsEntry("note", "Ring hem.");
    }

    @Test
    void anEmptyTextIsNotKeptWhereNothingStood() {
        var instance = start(Map.of("firstName", "Lisbet", "grade", 6));
        driver.completeAs("placering", task(instance), Map.of("assessment", "approve"));

        driver.completeAs("placering", task(instance), Map.of("advice", ""));

        assertThat(contents.read(new CaseScope(null, Authority.SCHOOLS, instance, ""), List.of("advice"))).isEmpty();
    }

    @Test
    void startingWithoutTheFormGoesTheSameRoad() {
        assertThatThrownBy(() -> driver.as("placering", () -> runtime.startProcessInstanceById(process, "SAM-2026-999999", Map.of("grade", 6))))
                .hasMessageContaining("firstName");
        var instance = driver.as("placering", () -> runtime.startProcessInstanceById(process, "SAM-2026-999999", Map.of("firstName", "Lisbet", "grade", 6)));

        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey()).isNull();
        assertThat(runtime.getVariables(instance.getId())).doesNotContainKey("firstName");
    }

    @Test
    void onlyACandidateWorksOnATask() {
        var task = task(start(Map.of("firstName", "Lisbet", "grade", 6))).getId();

        assertThatThrownBy(() -> driver.as("rektor", () -> complete(task, Map.of("assessment", "approve")))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> driver.as("admin", () -> complete(task, Map.of("assessment", "approve")))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> driver.as("soc-norra", () -> complete(task, Map.of("assessment", "approve")))).hasMessageContaining("ENGINE-13034");
    }

    @Test
    void noOtherTextEntersTheEngine() {
        var instance = start(Map.of("firstName", "Lisbet", "grade", 6));

        assertThatThrownBy(() -> runtime.setVariable(instance, "note", "Lisbet Lind")).hasMessageContaining("keeps no variable note");
        assertThatThrownBy(() -> runtime.setVariable(instance, "groupCode", "x".repeat(201))).hasMessageContaining("too long");
    }

    private Void complete(String task, Map<String, Object> fields) {
        tasks.complete(task, new HashMap<>(fields));
        return null;
    }

    private String start(Map<String, Object> fields) {
        return driver.as("placering", () -> forms.submitStartForm(process, new HashMap<>(fields)).getId());
    }

    private Task task(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
