package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.reception.ReceptionDriver.NORRA;
import static se.samsteg.reception.ReceptionDriver.OPENED;
import static se.samsteg.reception.ReceptionDriver.SAFE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.RandomAnswers;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

/** SoL 20:2: while the preliminary assessment runs nobody is asked; the question of an investigation needs one (SoL 20:6). */
@ProcessTest
@Rule({17, 21})
class NoThirdPartiesTest {
    @Autowired ProcessDriver driver;
    @Autowired ReceptionDriver receptions;
    @Autowired RuntimeService runtime;
    @Autowired RepositoryService models;
    @Autowired JdbcClient jdbc;
    private String number;

    @BeforeEach
    void onlyThePreliminaryAssessmentRuns() {
        number = receptions.reported(Map.of());
        driver.complete(number, "assessProtection", SAFE);
    }

    @Test
    void theAssessmentOffersNoSuchField() {
        assertThat(RandomAnswers.keys("reception-assessPreliminarily")).doesNotContain("questions", "contacts", "plannedTalks", "informationDue");
        var task = driver.task(number, "assessPreliminarily");
        assertThatThrownBy(() -> driver.complete(task, Map.of("preliminaryDecision", "open", "preliminaryReason", "Skäl", "questions", "Hur går det i skolan?")))
                .hasMessageContaining("questions").hasMessageContaining("finns inte i formuläret");
        assertThat(driver.find(number, "assessPreliminarily")).isPresent();
    }

    /** Whatever a social worker can start, in this case, asks the school nothing. */
    @Test
    void noProcessThatASocialWorkerMayStartSendsTheQuestion() {
        var answers = new RandomAnswers(17);
        var started = new ArrayList<String>();
        for (var process : startable("soc-norra")) {
            var fields = new HashMap<>(answers.to(process + "-start", driver.today(), Map.of()));
            fields.put("caseNumber", number);
            fields.remove("district");
            try {
                driver.start("soc-norra", process, fields);
                started.add(process);
            } catch (RuntimeException refused) {
                assertThat(Refusal.in(refused)).as(process).isPresent();
            }
            driver.runJobs(number);
        }

        assertThat(questions()).isZero();
        assertThat(started).as("not refused").hasSizeGreaterThan(2);
        assertThat(startable("soc-norra")).contains("reception", "reception-forwarding", "reception-supplement", "disclosure").doesNotContain("investigation");
    }

    @ParameterizedTest
    @CsvSource({"soc-norra, CREATE_INSTANCE", "chef-norra, CREATE_INSTANCE", "jour, CREATE_INSTANCE", "admin, receiver: Du kan bara starta ärenden hos"})
    void nobodyStartsAnInvestigationPastTheDecision(String user, String why) {
        var investigation = models.createProcessDefinitionQuery().processDefinitionKey("investigation").latestVersion().singleResult().getId();
        assertThatThrownBy(() -> driver.as(user, () -> runtime.startProcessInstanceById(investigation, number, Map.of("receiver", "sdn-norra-innerstaden"))))
                .hasMessageContaining(why);
        assertThat(driver.isRunning(number, "investigation")).isFalse();
        assertThat(questions()).isZero();
    }

    /** Even of a pupil whose school waits for it: the question is the house's to send. */
    @ParameterizedTest
    @ValueSource(strings = {"soc-norra", "chef-norra", "jour", "rsu", "rektor"})
    void noMessageOfAPersonReachesTheSchool(String user) {
        var placed = driver.start("placering", "placement", SampleApplication.with());
        assertThat(runtime.createEventSubscriptionQuery().eventName("informationRequested").processInstanceId(driver.instances(placed).get(0).getId()).count()).isOne();
        receptions.reportedAgain(placed, Map.of());

        assertThatThrownBy(() -> driver.as(user, () -> runtime.createMessageCorrelation("informationRequested")
                .processInstanceBusinessKey(placed).correlateWithResult())).isInstanceOfAny(MismatchingMessageCorrelationException.class, AuthorizationException.class);
        driver.runJobs(placed);
        assertThat(driver.find(placed, "provideInformation")).isEmpty();
    }

    @Test
    void theQuestionItselfIsRefusedWhileNoInvestigationIsOpen() {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("reception").singleResult();
        runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity("investigate").execute();
        var investigation = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("investigation").singleResult();
        jdbc.sql("update investigation set decided_on = date '2026-03-02' where case_number = ?").param(number).update();
        runtime.createProcessInstanceModification(investigation.getId()).startBeforeActivity("requestInformation").execute();

        assertThatThrownBy(() -> driver.runJobs(number)).hasStackTraceContaining("Ingen utredning pågår i ärendet");
        assertThat(questions()).isZero();
    }

    @Test
    void onceTheInvestigationIsOpenTheQuestionGoes() {
        driver.complete(number, "assessPreliminarily", OPENED);
        driver.complete(number, "planInvestigation", Map.of("questions", "Hur går det i skolan?"));

        assertThat(questions()).isOne();
        assertThat(receptions.lines(number, NORRA)).anyMatch(line -> line.contains("begäran om uppgifter"));
    }

    private List<String> startable(String user) {
        return driver.as(user, () -> models.createProcessDefinitionQuery().latestVersion().startableByUser(user).list()).stream()
                .map(process -> process.getKey()).filter(key -> !key.equals("delivery")).toList();
    }

    private int questions() {
        return jdbc.sql("select count(*) from message_outbox where case_number = ? and name = 'INFORMATION_REQUESTED'").param(number).query(Integer.class).single();
    }
}
