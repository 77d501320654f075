package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.plan;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.Authority;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

@ProcessTest
class SipParticipationProcessTest {
    @Autowired
    ProcessDriver driver;
    @Autowired
    SipCases cases;

    @Test
    void aParticipantAnswersContributesConfirmsAndReports() {
        var number = contributed();
        establish(number);
        driver.complete(number, "confirmCommitments", Map.of("commitmentsConfirmed", true));
        assertThat(driver.openTasks(number)).isEmpty();

        driver.moveTo(number, LocalDateTime.parse("2026-05-26T09:00"));
        driver.complete(number, "reportProgress", Map.of("progress", "Alva är i skolan fyra timmar om dagen."));
        driver.moveTo(number, LocalDateTime.parse("2026-06-01T09:00"));

        assertThat(driver.shown(driver.task(number, "followUpPlan")).get("progressReports").toString())
                .contains("Utbildningsförvaltningen: Alva är i skolan fyra timmar om dagen.");
    }

    @Test
    void thePlanThatGoesOnIsConfirmedAgain() {
        var number = contributed();
        establish(number);
        driver.complete(number, "confirmCommitments", Map.of("commitmentsConfirmed", true));
        driver.moveTo(number, LocalDateTime.parse("2026-06-01T09:00"));
        driver.complete(number, "reportProgress", Map.of("progress", "Det går bra."));
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "continue", "nextFollowUp", "2026-10-01"));

        assertThat(driver.shown(driver.task(number, "confirmCommitments"))).containsEntry("nextFollowUp", "2026-10-01");
    }

    @Test
    void aPlanThatChangesBeforeAllHaveConfirmedReplacesTheOldOne() {
        var number = contributed();
        establish(number);
        var old = driver.task(number, "confirmCommitments").getId();
        driver.moveTo(number, LocalDateTime.parse("2026-06-01T09:00"));
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change"));
        driver.complete(number, "documentPlan", Map.of("items", List.of(item("health", "school")), "overallResponsible", "healthCare",
                "nextFollowUp", "2026-11-01"));

        assertThat(driver.task(number, "confirmCommitments").getId()).isNotEqualTo(old);
    }

    @Test
    @Rule(29)
    void whoDeclinesSaysWhyAndIsLeftAlone() {
        var number = cases.called("school", "guardians");
        assertThatThrownBy(() -> driver.complete(school(number), Map.of("callAnswer", "decline"))).hasMessageContaining("callAnswerReason");
        driver.complete(number, "answerCall", Map.of("callAnswer", "decline", "callAnswerReason", "Eleven har bytt skola."));

        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        cases.held(number);
        driver.complete(number, "documentPlan", plan(item("education", "guardians")));
        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        assertThat(driver.isRunning(number, "delivery")).isFalse();
    }

    @Test
    @Rule(29)
    void onceTheMeetingBeginsAnUnansweredCallIsNotAskedAboutAnyMore() {
        var number = cases.called("school");
        var call = school(number);
        driver.moveTo(LocalDateTime.parse("2026-03-16T13:30"));
        assertThatThrownBy(() -> driver.complete(call, Map.of("callAnswer", "accept"))).hasMessageContaining("callAnswer: Mötet har redan börjat");
        assertThat(driver.find(number, "answerCall")).as("the task is still there").isPresent();

        driver.runJobs(number);
        assertThat(driver.openTasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("holdMeeting");
    }

    @Test
    @Rule(29)
    void aContributionComesBeforeTheMeeting() {
        var number = cases.called("school");
        driver.complete(number, "answerCall", Map.of("callAnswer", "accept"));
        var task = driver.task(number, "prepareContribution");
        driver.moveTo(LocalDateTime.parse("2026-03-16T14:00"));

        assertThatThrownBy(() -> driver.complete(task, Map.of("contribution", "För sent."))).hasMessageContaining("contribution: Mötet har redan börjat");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-01T09:00, framåt i tiden", "2026-03-02T09:00, framåt i tiden", "2026-03-16T13:30, redan har"})
    @Rule(29)
    void aProposedTimeLiesAheadAndIsAnotherOne(String proposed, String why) {
        var number = cases.called("school");

        assertThatThrownBy(() -> driver.complete(school(number), Map.of("callAnswer", "proposeTime", "proposedStart", proposed)))
                .hasMessageContaining("proposedStart").hasMessageContaining(why).hasMessageContaining("Rutin för SIP");
        assertThat(school(number)).isNotNull();
    }

    @Test
    @Rule(30)
    void whoDoesNotAnswerForItsPartSaysWhyAndThePlanIsWrittenAnew() {
        var number = cases.established("school", "socialServices");
        var task = confirm(number, "utbildning");
        assertThatThrownBy(() -> driver.complete(task, Map.of("commitmentsConfirmed", false))).hasMessageContaining("commitmentsReason");
        driver.complete(task, Map.of("commitmentsConfirmed", false, "commitmentsReason", "Vi har ingen lokal."));
        driver.runJobs(number);

        assertThat(driver.shown(driver.task(number, "documentPlan")).get("commitmentAnswers").toString())
                .contains("Utbildningsförvaltningen: tar inte ansvaret: Vi har ingen lokal.");
        assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), plan(item("education", "school"))))
                .hasMessageContaining("responsibilitySettled: Skolan tar inte ansvaret").hasMessageContaining("SoL 10:9");
        driver.complete(number, "documentPlan", plan(item("education", "socialServices")));
        driver.complete(confirm(number, "utbildning"), Map.of("commitmentsConfirmed", true));
        driver.runJobs(number);
        assertThat(driver.find(number, "documentPlan")).isEmpty();
        assertThat(cases.timeline(number, DISTRICT)).contains("Utbildningsförvaltningen har bekräftat sina åtaganden i planen.");
    }

    @Test
    @Rule(30)
    void aQuestionOfResponsibilityIsSettledInWordsWhenTheSamePartyAnswersForItAfterAll() {
        var number = cases.established("school", "socialServices");
        driver.complete(confirm(number, "utbildning"), Map.of("commitmentsConfirmed", false, "commitmentsReason", "Vi har ingen lokal."));
        driver.runJobs(number);
        var plan = new HashMap<>(plan(item("education", "school")));
        plan.put("responsibilitySettled", true);
        assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), plan)).hasMessageContaining("responsibilitySettledReason");

        plan.put("responsibilitySettledReason", "Skolan lånar lokalen av fritidsgården.");
        driver.complete(number, "documentPlan", plan);
        assertThat(driver.find(number, "documentPlan")).isEmpty();
    }

    @Test
    @Rule(31)
    void whatIsStillDeniedAtTheFollowUpIsShownThereAndAReasonToEnd() {
        var number = cases.established("school", "socialServices");
        cases.followUpDue(number);
        driver.complete(confirm(number, "utbildning"), Map.of("commitmentsConfirmed", false, "commitmentsReason", "Vi har ingen lokal."));
        driver.runJobs(number);

        assertThat(driver.shown(driver.task(number, "followUpPlan")).get("commitmentAnswers").toString()).contains("tar inte ansvaret");
        assertThatThrownBy(() -> driver.complete(driver.task(number, "followUpPlan"), Map.of("planOutcome", "close")))
                .hasMessageContaining("openItemsReason: Frågan om ansvar är inte löst");
    }

    @Test
    @Rule(31)
    void aPlanThatHasEndedIsNotConfirmedAnyMore() {
        var number = cases.established("school", "socialServices");
        var task = confirm(number, "utbildning");
        driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "guardian1"));
        driver.runJobs(number);

        assertThatThrownBy(() -> driver.completeAs("skolsocionom", task, Map.of("commitmentsConfirmed", true)))
                .hasMessageContaining("Cannot find task with id " + task.getId());
        assertThat(driver.openTasks(number)).isEmpty();
    }

    private Task confirm(String number, String tenant) {
        return driver.openTasks(number).stream().filter(task -> task.getTaskDefinitionKey().equals("confirmCommitments") && task.getTenantId().equals(tenant))
                .findFirst().orElseThrow();
    }

    @Test
    void aNewTimeIsAnsweredAnewBeforeAndAfterTheContribution() {
        var number = cases.called("school");
        var first = school(number).getId();
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", "2026-03-18T10:00"));
        assertThat(school(number).getId()).isNotEqualTo(first);

        driver.complete(number, "answerCall", Map.of("callAnswer", "accept"));
        driver.complete(number, "prepareContribution", Map.of("contribution", "Det vi vet."));
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", "2026-03-19T10:00"));

        assertThat(driver.shown(school(number)).get("meetingStart").toString()).startsWith("2026-03-19T10:00");
        assertThat(driver.instances(number)).filteredOn(instance -> instance.getProcessDefinitionId().startsWith("sip-participation:")).hasSize(1);
    }

    @Test
    void aSilentParticipantStillGetsThePlan() {
        var number = cases.called("school");
        establish(number);

        assertThat(driver.openTasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("confirmCommitments");
        assertThatThrownBy(() -> driver.complete(driver.task(number, "confirmCommitments"), Map.of("commitmentsConfirmed", false)))
                .hasMessageContaining("commitmentsReason");
    }

    @Test
    void whenTheMeetingIsHeldEarlierThePlanArrivesAndNobodyPreparesForItAnyMore() {
        var number = cases.called("school");
        driver.complete(number, "answerCall", Map.of("callAnswer", "accept"));
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "held", "attendance", Map.of("school", "attended")));
        driver.complete(number, "documentPlan", plan(item("education", "school")));

        assertThat(driver.openTasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("confirmCommitments");
    }

    @Test
    void theEndOfThePlanEndsTheParticipation() {
        var number = contributed();
        driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "guardian1"));
        driver.runJobs(number);

        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        assertThat(cases.timeline(number, Authority.SCHOOLS)).contains("Deltagandet i SIP avslutades: planen är avslutad.");
    }

    @Test
    void aConsentTakenBackEndsTheParticipation() {
        var number = contributed();
        driver.start("skolsocionom", "consent-withdrawal", Map.of("caseNumber", number, "giver", "guardian1", "withdrawnOn", "2026-03-02"));
        driver.runJobs(number);

        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        assertThat(cases.timeline(number, Authority.SCHOOLS)).contains("Deltagandet i SIP avslutades: inget samtycke bär det längre.");
    }

    private String contributed() {
        var number = cases.called("school");
        driver.complete(number, "answerCall", Map.of("callAnswer", "accept"));
        driver.complete(number, "prepareContribution", Map.of("contribution", "Alva orkar tre timmar om dagen."));
        return number;
    }

    private void establish(String number) {
        cases.held(number);
        driver.complete(number, "documentPlan", plan(item("education", "school")));
    }

    private Task school(String number) {
        return driver.task(number, "answerCall");
    }
}
