package se.samsteg.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseState;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.protection.CaseDoor.Key;
import se.samsteg.pupil.Protection;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;

/** No protected case is without an owner: somebody is asked to name those who may work in it, and told nothing of the pupil. */
@ProcessTest
class HandlerNamingProcessTest {
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");

    @Autowired ProcessDriver driver;
    @Autowired Protections protections;
    @Autowired NeedToKnow needToKnow;
    @Autowired CaseFiles cases;
    @Autowired FormService forms;
    @Autowired TaskService tasks;
    @Autowired HistoryService history;
    @Autowired JdbcClient jdbc;

    @Test
    void theAuthoritysSupervisorsAreAskedAndToldNothingOfThePupil() {
        var number = report("confidentiality");
        var task = naming(number, NORRA);

        assertThat(candidates(task)).containsExactly("supervisors");
        assertThat(tasks.getVariables(task.getId())).containsEntry("caseNumber", number).containsEntry("pupilLabel", "Skyddad identitet")
                .containsOnlyKeys("caseNumber", "pupilLabel", "receiver", "missingRoles", "limitsVersion");
        assertThat(task.getDueDate()).isAfter(java.sql.Timestamp.valueOf(driver.now())).isBefore(java.sql.Timestamp.valueOf(driver.now().plusDays(2)));
        assertThat(driver.as("chef-norra", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isOne();
        assertThat(driver.as("chef-jarva", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isZero();
        assertThat(driver.as("soc-norra", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isZero();
    }

    @Test
    void theFormOffersTheAuthoritysOwnPeople() throws IOException {
        var task = naming(report("fictitious"), NORRA).getId();
        try (var shown = driver.as("chef-norra", () -> forms.getDeployedTaskForm(task))) {
            assertThat(new String(shown.readAllBytes(), StandardCharsets.UTF_8)).contains("soc-norra", "sip-norra", "chef-norra").doesNotContain("soc-jarva", "rektor");
        }
    }

    @Test
    void whomTheTaskNamesTheWorkGoesTo() {
        var number = report("fictitious");
        assertThat(candidates(driver.task(number, "assessProtection"))).isEmpty();

        driver.completeAs("chef-norra", naming(number, NORRA), Map.of("handler", "soc-norra"));

        assertThat(candidates(driver.task(number, "assessProtection"))).containsExactly("soc-norra");
        assertThat(driver.isRunning(number, "handler-naming")).isFalse();
        assertThat(ends(number)).containsExactly("allNamed");
    }

    @Test
    void whoIsNamedOnThePageEndsTheQuestionToo() {
        var number = report("protectedRegistration");
        driver.as("chef-norra", () -> {
            protections.name(new Key(new CaseNumber(number), NORRA, "chef-norra", false, true), "soc-norra");
            return null;
        });
        assertThat(driver.isRunning(number, "handler-naming")).isFalse();
        assertThat(ends(number)).containsExactly("notAskedAnyMore");
    }

    @Test
    void aRoleThatNoHandlerHasIsAskedForUntilSomebodyHasIt() {
        var number = driver.start("placering", "placement", SampleApplication.with("protectedIdentity", "confidentiality"));
        assertThat(driver.isRunning(number, "handler-naming")).isFalse();
        driver.complete(number, "assessApplication", Map.of("assessment", "approve"));
        assertThat(tasks.getVariable(naming(number, Authority.SCHOOLS).getId(), "missingRoles")).isEqualTo("Rektorer");

        driver.completeAs("chef-utbildning", naming(number, Authority.SCHOOLS), Map.of("handler", "rsu"));
        assertThat(candidates(driver.task(number, "decidePlacement"))).isEmpty();
        assertThat(tasks.getVariable(naming(number, Authority.SCHOOLS).getId(), "missingRoles")).isEqualTo("Rektorer");

        driver.completeAs("chef-utbildning", naming(number, Authority.SCHOOLS), Map.of("handler", "rektor"));
        assertThat(candidates(driver.task(number, "decidePlacement"))).containsExactly("rektor");
        assertThat(driver.isRunning(number, "handler-naming")).isFalse();
    }

    @Test
    void nobodyChosenIsRefusedAndTheTaskStays() {
        var number = report("confidentiality");
        assertThatThrownBy(() -> driver.completeAs("chef-norra", naming(number, NORRA), Map.of())).hasMessageContaining("Välj vem som ska utses");
        assertThatThrownBy(() -> driver.completeAs("chef-norra", naming(number, NORRA), Map.of("handler", "soc-jarva"))).hasMessageContaining("finns inte hos er");
        assertThat(naming(number, NORRA)).isNotNull();
    }

    @Test
    void protectionSetInMidCaseAsksInEveryOtherAuthorityAndLiftingItEndsThat() {
        var number = report("none");
        var key = new Key(new CaseNumber(number), Authority.SCHOOLS, "skolsocionom", true, true);
        driver.as("skolsocionom", () -> {
            protections.protect(key, Protection.PROTECTED_REGISTRATION);
            return null;
        });
        assertThat(naming(number, NORRA).getTenantId()).isEqualTo(NORRA.tenantId());
        driver.as("skolsocionom", () -> {
            protections.lift(key, "Markeringen har upphört.");
            return null;
        });
        assertThat(driver.isRunning(number, "handler-naming")).isFalse();
        assertThat(candidates(driver.task(number, "assessProtection"))).containsExactly("social-workers");
    }

    @Test
    void theLastHandlerGoneMakesTheQuestionAnew() {
        var number = report("confidentiality");
        driver.completeAs("chef-norra", naming(number, NORRA), Map.of("handler", "soc-norra"));
        driver.as("chef-norra", () -> {
            protections.dismiss(new Key(new CaseNumber(number), NORRA, "chef-norra", false, true), "soc-norra");
            return null;
        });
        assertThat(naming(number, NORRA)).isNotNull();
        assertThat(needToKnow.handlers(new CaseNumber(number), NORRA)).isEmpty();
    }

    @Test
    void aSupervisorWithAConflictOfInterestSeesNothingOfIt() {
        var number = report("confidentiality");
        protections.shutOut(new Key(new CaseNumber(number), NORRA, "chef-norra", false, true), "chef-norra", Ground.BENEFIT);
        var task = naming(number, NORRA);
        assertThat(driver.as("chef-norra", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isZero();
        assertThatThrownBy(() -> driver.completeAs("chef-norra", task, Map.of("handler", "soc-norra"))).hasMessageContaining("finns inte");
    }

    @Test
    void aCaseIsNotOpenForTheQuestionAloneAndWhenItClosesNobodyIsAsked() {
        var number = new CaseNumber(report("confidentiality"));
        cases.close(number, NORRA);
        assertThat(driver.isRunning(number.value(), "handler-naming")).isFalse();
        assertThat(cases.entries(number, List.of(NORRA))).singleElement().satisfies(entry -> assertThat(entry.state()).isEqualTo(CaseState.CLOSED));
        assertThat(jdbc.sql("select count(*) from handler_naming where case_number = ?").param(number.value()).query(Integer.class).single()).isZero();
    }

    private String report(String protection) {
        var fields = new HashMap<String, Object>(Map.of("personalIdentityNumber", SampleApplication.newNumber(),
                "firstName", "Alva", "lastName", "Ek", "protectedIdentity", protection, "district", NORRA.tenantId(),
                "whatWorries", "Rädd för att gå hem.", "acuteDanger", false, "violenceSuspected", false));
        var number = driver.start("skolsocionom", "concern-report", fields);
        driver.runJobs(number);
        return number;
    }

    private Task naming(String number, Authority authority) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("nameHandlers").tenantIdIn(authority.tenantId())
                .initializeFormKeys().singleResult();
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> link.getType().equals("candidate"))
                .map(HandlerNamingProcessTest::who).toList();
    }

    private static String who(IdentityLink link) {
        return link.getUserId() == null ? link.getGroupId() : link.getUserId();
    }

    private List<String> ends(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("handler-naming").finished().list().stream()
                .map(instance -> instance.getEndActivityId()).toList();
    }
}
