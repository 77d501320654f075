package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.plan;

import java.util.Map;
import java.util.Optional;
import java.util.HashMap;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.Authority;
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
        cases.held(number, all(absent));

        var party = Party.parse(absent).iterator().next();
        assertThat(driver.find(number, "followUpDeviation").isPresent()).isEqualTo(told);
        assertThat(driver.shown(driver.task(number, "documentPlan")).get("missingAtMeeting")).isEqualTo(party.title() + " var inte med");
        assertThat(cases.timeline(number, DISTRICT)).anyMatch(line -> line.equalsIgnoreCase("Inte med på SIP-mötet: " + party.shortTitle() + "."));
    }

    @Test
    @Rule(29)
    void whoWasThereForAPartOnlyIsShownInThePlan() {
        var number = cases.called("school", "socialServices", "bup");
        cases.held(number, Map.of("school", "attended", "socialServices", "attended", "bup", "partly"));

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
        assertThatThrownBy(() -> driver.completeAs("sip-norra", task, Map.of("deviationMeasure", "accepted")))
                .hasMessageContaining("Uppgiften hör till en annan roll: Enhetschefer");
        driver.complete(number, "followUpDeviation", Map.of("deviationMeasure", "newMeeting", "deviationNote", "BUP:s chef ringer."));
        assertThat(cases.timeline(number, DISTRICT)).contains("Avvikelse: BUP har tackat nej till SIP-mötet. Enhetschefen har fått en uppgift.",
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

    /** A call that nobody has answered when the meeting is held, of somebody whose attendance nobody has noted. */
    @ParameterizedTest(name = "{0} is silent: told {1}")
    @CsvSource({"bup, true", "socialServices, true", "school, false"})
    @Rule(29)
    void aPrincipalThatNeverAnsweredAndOfWhichNobodyKnowsIsToldToTheSupervisor(String silent, boolean told) {
        var number = cases.called("school", "socialServices", "bup", "guardians");
        var attendance = new HashMap<String, Object>(Map.of("school", "attended", "socialServices", "attended", "bup", "attended"));
        attendance.remove(silent);
        cases.held(number, attendance);

        var party = Party.parse(silent).iterator().next();
        assertThat(driver.shown(driver.task(number, "documentPlan")).get("missingAtMeeting")).isEqualTo(party.title() + ": inget svar på kallelsen, och ingen närvaro antecknad");
        assertThat(driver.find(number, "followUpDeviation").map(task -> driver.shown(task).get("sipDeviation"))).isEqualTo(told ? Optional.of("unknown") : Optional.empty());
        assertThat(cases.timeline(number, Authority.SCHOOLS)).contains("SIP-mötet har börjat. Kallelsen besvarades inte.");
    }

    @Test
    @Rule(29)
    void whoHasAnsweredIsNotUnknownThoughNobodyNotedWhoCame() {
        var number = cases.called("school", "bup");
        driver.complete(answer(number, "region-stockholm"), Map.of("callAnswer", "accept"));
        driver.runJobs(number);
        cases.held(number, Map.of());

        assertThat(driver.find(number, "followUpDeviation")).isEmpty();
        assertThat(cases.timeline(number, Authority.REGION)).contains("SIP-mötet har börjat. Bidraget lämnades inte i tid.");
    }

    @Test
    @Rule(29)
    void anAnswerToAnEarlierCallIsNoneToANewOne() {
        var number = cases.called("bup");
        driver.complete(answer(number, "region-stockholm"), Map.of("callAnswer", "accept"));
        driver.runJobs(number);
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", "2026-03-18T10:00"));
        cases.held(number, Map.of());

        assertThat(driver.shown(driver.task(number, "followUpDeviation"))).containsEntry("sipDeviation", "unknown").containsEntry("deviatingParty", "bup");
        assertThat(cases.timeline(number, Authority.REGION)).contains("SIP-mötet har börjat. Kallelsen besvarades inte.");
    }

    private static Map<String, Object> all(String absent) {
        var attendance = new HashMap<String, Object>(Map.of("school", "attended", "socialServices", "attended", "bup", "attended", "guardians", "attended"));
        attendance.put(absent, "absent");
        return attendance;
    }

    private String declined(String tenant) {
        var number = cases.called("school", "socialServices", "bup");
        driver.complete(answer(number, tenant), Map.of("callAnswer", "decline", "callAnswerReason", "Ingen remiss."));
        driver.runJobs(number);
        return number;
    }

    private Task answer(String number, String tenant) {
        return driver.task(number, "answerCall", new Authority(tenant));
    }
}
