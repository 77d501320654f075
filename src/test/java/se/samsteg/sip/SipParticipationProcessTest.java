package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.Authority;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

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

        driver.moveTo(LocalDateTime.parse("2026-05-26T09:00"));
        driver.runJobs(number);
        driver.complete(number, "reportProgress", Map.of("progress", "Alva är i skolan fyra timmar om dagen."));
        driver.moveTo(LocalDateTime.parse("2026-06-01T09:00"));
        driver.runJobs(number);

        assertThat(driver.shown(driver.task(number, "followUpPlan")).get("progressReports").toString())
                .contains("Utbildningsförvaltningen: Alva är i skolan fyra timmar om dagen.");
    }

    @Test
    void thePlanThatGoesOnIsConfirmedAgain() {
        var number = contributed();
        establish(number);
        driver.complete(number, "confirmCommitments", Map.of("commitmentsConfirmed", true));
        driver.moveTo(LocalDateTime.parse("2026-06-01T09:00"));
        driver.runJobs(number);
        driver.complete(number, "reportProgress", Map.of("progress", "Det går bra."));
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "continue", "nextFollowUp", "2026-10-01"));

        assertThat(driver.shown(driver.task(number, "confirmCommitments"))).containsEntry("nextFollowUp", "2026-10-01");
    }

    @Test
    void aPlanThatChangesBeforeAllHaveConfirmedReplacesTheOldOne() {
        var number = contributed();
        establish(number);
        var old = driver.task(number, "confirmCommitments").getId();
        driver.moveTo(LocalDateTime.parse("2026-06-01T09:00"));
        driver.runJobs(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change"));
        driver.complete(number, "documentPlan", Map.of("items", List.of(item("health", "school")), "overallResponsible", "healthCare",
                "nextFollowUp", "2026-11-01"));

        assertThat(driver.task(number, "confirmCommitments").getId()).isNotEqualTo(old);
    }

    @Test
    void whoDeclinesSaysWhyAndIsLeftAlone() {
        var number = cases.called("school");
        assertThatThrownBy(() -> driver.complete(school(number), Map.of("callAnswer", "decline"))).hasMessageContaining("callAnswerReason");
        driver.complete(number, "answerCall", Map.of("callAnswer", "decline", "callAnswerReason", "Eleven har bytt skola."));

        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        establish(number);
        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        assertThat(driver.isRunning(number, "delivery")).isFalse();
    }

    @Test
    void aProposedTimeLiesAhead() {
        var number = cases.called("school");

        assertThatThrownBy(() -> driver.complete(school(number), Map.of("callAnswer", "proposeTime", "proposedStart", "2026-03-01T09:00")))
                .hasMessageContaining("proposedStart");
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
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "held"));
        driver.complete(number, "documentPlan", plan(item("education", "school")));
    }

    private Task school(String number) {
        return driver.task(number, "answerCall");
    }
}
