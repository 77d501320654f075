package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.plan;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Both principals have to take part (SoL 10:8, HSL 16:4): one that is missing is the supervisors' matter. */
@ProcessTest
class SipDeviationProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;

    @ParameterizedTest(name = "{0} is absent: told {1}")
    @CsvSource({"bup, true", "socialServices, true", "school, false", "guardians, false"})
    @Rule(29)
    void aPrincipalThatDoesNotComeIsToldToTheSupervisor(String absent, boolean told) {
        var number = cases.called("school", "socialServices", "bup", "guardians");
        cases.held(number, Map.of(absent, "absent"));

        var party = Party.parse(absent).iterator().next().title();
        assertThat(driver.find(number, "followUpDeviation").isPresent()).isEqualTo(told);
        assertThat(driver.shown(driver.task(number, "documentPlan")).get("missingAtMeeting")).isEqualTo(party + " var inte med");
        assertThat(cases.timeline(number, DISTRICT)).anyMatch(line -> line.equalsIgnoreCase("Inte med på SIP-mötet: " + party + "."));
    }

    @Test
    @Rule(29)
    void whoWasThereForAPartOnlyIsShownInThePlan() {
        var number = cases.called("school", "socialServices", "bup");
        cases.held(number, Map.of("school", "attended", "bup", "partly"));

        assertThat(driver.find(number, "followUpDeviation")).isEmpty();
        assertThat(driver.shown(driver.task(number, "documentPlan")).get("missingAtMeeting")).isEqualTo("Barn- och ungdomspsykiatrin (BUP) var med en del av mötet");
    }

    @Test
    @Rule(29)
    void aPrincipalThatDeclinesIsToldToTheSupervisorWhoSaysWhatWasDone() {
        var number = declined("region-stockholm");

        var task = driver.task(number, "followUpDeviation");
        assertThat(task.getTenantId()).isEqualTo(DISTRICT.tenantId());
        assertThat(driver.candidate(task)).isEqualTo("chef-norra");
        assertThat(driver.shown(task)).containsEntry("sipDeviation", "callDeclined").containsEntry("deviatingParty", "bup").containsEntry("deviationReason", "Ingen remiss.");
        assertThatThrownBy(() -> driver.complete(task, Map.of())).hasMessageContaining("deviationMeasure");
        assertThatThrownBy(() -> driver.completeAs("sip-norra", task, Map.of("deviationMeasure", "accepted"))).isInstanceOf(Exception.class);
        driver.complete(number, "followUpDeviation", Map.of("deviationMeasure", "newMeeting", "deviationNote", "BUP:s chef ringer."));
        assertThat(cases.timeline(number, DISTRICT)).contains("Avvikelse: Barn- och ungdomspsykiatrin (BUP) har tackat nej till SIP-mötet. Enhetschefen har fått en uppgift.",
                "Chefen har följt upp avvikelsen i SIP: ett nytt möte hålls.");
        assertThat(driver.isRunning(number, "sip-deviation")).isFalse();
    }

    @Test
    @Rule(29)
    void whoDeclinesGetsNoPlanAndNothingCanBeLaidOnIt() {
        var number = declined("region-stockholm");
        assertThat(driver.variable(number, "sip", "calledParties")).isEqualTo("school,socialServices");
        assertThat(driver.shown(driver.task(number, "holdMeeting")).get("callAnswers").toString()).contains("deltar inte: Ingen remiss.");
        cases.held(number);

        assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), plan(item("health", "bup")))).hasMessageContaining("kallade och deltar");
        driver.complete(number, "documentPlan", plan(item("health", "school")));
        assertThat(driver.instances(number)).noneMatch(instance -> "region-stockholm".equals(instance.getTenantId()));
    }

    @Test
    @Rule(29)
    void aNewCallAsksAnewWhoHasDeclined() {
        var number = declined("region-stockholm");
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", "2026-03-18T10:00"));

        assertThat(driver.variable(number, "sip", "calledParties")).isEqualTo("school,socialServices,bup");
        assertThat(answer(number, "region-stockholm")).isNotNull();
    }

    @Test
    @Rule(30)
    void aPrincipalThatDeniesItsResponsibilityIsToldToTheSupervisorToo() {
        var number = cases.called("school", "socialServices");
        cases.held(number);
        driver.complete(number, "documentPlan", plan(item("safety", "socialServices")));
        var task = driver.openTasks(number).stream().filter(one -> one.getTaskDefinitionKey().equals("confirmCommitments") && one.getTenantId().equals(DISTRICT.tenantId()))
                .findFirst().orElseThrow();
        driver.complete(task, Map.of("commitmentsConfirmed", false, "commitmentsReason", "Ingen plats."));
        driver.runJobs(number);

        assertThat(driver.shown(driver.task(number, "followUpDeviation"))).containsEntry("sipDeviation", "responsibilityDenied").containsEntry("deviatingParty", "socialServices");
        assertThat(driver.find(number, "documentPlan")).isPresent();
    }

    private String declined(String tenant) {
        var number = cases.called("school", "socialServices", "bup");
        driver.complete(answer(number, tenant), Map.of("callAnswer", "decline", "callAnswerReason", "Ingen remiss."));
        driver.runJobs(number);
        return number;
    }

    private Task answer(String number, String tenant) {
        return driver.openTasks(number).stream().filter(task -> task.getTaskDefinitionKey().equals("answerCall") && task.getTenantId().equals(tenant)).findFirst().orElseThrow();
    }
}
