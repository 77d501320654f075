package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.meeting;
import static se.samsteg.sip.SipCases.plan;

import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

@ProcessTest
class SipProcessTest {
    @Autowired
    ProcessDriver driver;
    @Autowired
    SipCases cases;
    @Autowired
    Documents documents;

    @Test
    void aPlanRunsFromRequestToEvaluation() {
        var number = cases.established();
        assertThat(documents.of(new CaseNumber(number), DISTRICT)).extracting(document -> document.kind())
                .contains(DocumentKind.PLAN, DocumentKind.INVITATION);

        driver.moveTo(number, LocalDateTime.parse("2026-06-01T09:00"));
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "close"));
        driver.complete(number, "evaluateSip", Map.of());

        assertThat(driver.isRunning(number, "sip")).isFalse();
        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        assertThat(cases.timeline(number, DISTRICT)).contains("SIP avslutades efter uppföljning.");
    }

    @Test
    void aRequestFromTheSchoolGoesToTheDistrictOfThePupil() {
        var number = cases.openWithConsent();

        cases.request("skolsocionom", number);

        assertThat(driver.task(number, "prepareSip").getTenantId()).isEqualTo(DISTRICT.tenantId());
        assertThat(driver.shown(driver.task(number, "prepareSip")))
                .containsEntry("question", "Hur får Alva en vardag som håller?").containsEntry("initiator", "guardian");
        assertThat(driver.instances(number)).hasSize(1);
    }

    @Test
    void aSecondRequestBelongsToThePlanThatRuns() {
        var number = cases.prepared();

        cases.request("soc-norra", number);

        assertThat(driver.instances(number)).filteredOn(instance -> instance.getProcessDefinitionId().startsWith("sip:")).hasSize(1);
        assertThat(cases.timeline(number, DISTRICT)).contains("En SIP begärdes av vårdnadshavare; en pågår redan, och begäran hör till den.");
    }

    @Test
    @Rule(28)
    void aPlanThatIsNotNeededIsDeclinedOnlyWithAReason() {
        var number = cases.openWithConsent();
        cases.request("sip-norra", number);
        var task = driver.task(number, "prepareSip");

        assertThatThrownBy(() -> driver.complete(task, Map.of("sipWarranted", false))).hasMessageContaining("sipWarrantedReason");
        driver.complete(number, "prepareSip", Map.of("sipWarranted", false, "sipWarrantedReason", "En plan finns redan hos en annan stadsdel."));

        assertThat(driver.isRunning(number, "sip")).isFalse();
        assertThat(cases.timeline(number, DISTRICT)).contains("En SIP bedömdes inte behövas; skälet är antecknat.");
    }

    @Test
    void theDecisionsProposalIsShownToTheCoordinator() {
        var number = cases.prepared();

        assertThat(driver.shown(driver.task(number, "planMeeting")).get("parties").toString())
                .contains("school", "socialServices", "guardians", "child").doesNotContain("bup");
    }

    @Test
    void aMeetingIsPlannedAhead() {
        var number = cases.prepared();
        var yesterday = new HashMap<>(meeting("school"));
        yesterday.put("meetingStart", "2026-03-01T10:00");

        assertThatThrownBy(() -> driver.complete(driver.task(number, "planMeeting"), yesterday)).hasMessageContaining("meetingStart");
    }

    @Test
    void eachCalledAuthorityGetsOneCallHoweverManyPartiesItHas() {
        var number = cases.called("school", "socialServices", "bup", "habilitering", "guardians", "child");

        assertThat(driver.openTasks(number)).filteredOn(task -> task.getTaskDefinitionKey().equals("answerCall"))
                .extracting(task -> task.getTenantId())
                .containsExactlyInAnyOrder("utbildning", DISTRICT.tenantId(), "region-stockholm");
    }

    @Test
    @Rule(29)
    void onlyPartiesThatTheConsentCoversAreCalled() {
        var number = cases.open();
        cases.consent(number, "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL");
        cases.request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        driver.complete(number, "planMeeting", meeting("school", "bup"));

        assertThat(driver.variable(number, "sip", "calledParties")).isEqualTo("school");
        assertThat(driver.openTasks(number)).noneMatch(task -> "region-stockholm".equals(task.getTenantId()));
    }

    @Test
    @Rule(29)
    void aMovedMeetingIsCalledToAgainAndALateOneIsRecorded() {
        var number = cases.called("school");

        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", "2026-04-20T10:00",
                "meetingStartReason", "Familjen är bortrest."));

        assertThat(driver.variable(number, "sip", "plannedStart")).isEqualTo("2026-04-20T10:00");
        assertThat(driver.openTasks(number)).extracting(task -> task.getTaskDefinitionKey())
                .containsExactlyInAnyOrder("holdMeeting", "answerCall");
        assertThat(cases.timeline(number, DISTRICT)).anyMatch(line -> line.startsWith("SIP-mötet hålls senare än rutinen"));
    }

    @Test
    void aCancelledMeetingIsPlannedAnew() {
        var number = cases.called("school");

        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "cancelled"));

        assertThat(driver.shown(driver.task(number, "planMeeting"))).containsEntry("meetingPlace", "Sveavägen 59");
    }

    @Test
    void answersAndContributionsReachTheCoordinator() {
        var number = cases.called("school");
        driver.complete(number, "answerCall", Map.of("callAnswer", "proposeTime", "proposedStart", "2026-03-17T09:00"));
        driver.complete(number, "prepareContribution", Map.of("contribution", "Alva orkar tre timmar om dagen."));

        var shown = driver.shown(driver.task(number, "holdMeeting"));

        assertThat(shown.get("callAnswers").toString()).contains("Utbildningsförvaltningen: föreslår en annan tid, 17 mars 2026 kl. 09.00");
        assertThat(shown.get("contributions").toString()).contains("Alva orkar tre timmar om dagen.");
    }

    @Test
    @Rule({30, 31})
    void aPlanWithoutInterventionsOrWithAFaultyRowIsRefused() {
        var number = cases.called("school");
        cases.held(number, Map.of("school", "attended"));
        var task = driver.task(number, "documentPlan");

        assertThatThrownBy(() -> driver.complete(task, plan())).hasMessageContaining("minst en insats");
        assertThatThrownBy(() -> driver.complete(task, plan(item("education", "bup")))).hasMessageContaining("kallade");
        var late = new HashMap<>(item("education", "school"));
        late.put("followUp", "2026-03-19");
        assertThatThrownBy(() -> driver.complete(task, plan(late))).hasMessageContaining("Insats 1");
    }

    @Test
    @Rule(30)
    void contradictionsComeBackUntilThePartiesAgreeOnOneAdvice() {
        var number = cases.called("school", "socialServices");
        cases.held(number);

        driver.complete(number, "documentPlan", plan(item("education", "school"), item("education", "socialServices")));
        assertThat(driver.shown(driver.task(number, "documentPlan")).get("contradictions").toString())
                .contains("Utbildning: Skolan – Anpassat schema; Socialtjänsten");

        var agreed = new HashMap<>(plan(item("education", "school"), item("education", "socialServices")));
        agreed.put("contradictionsSettled", true);
        assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), agreed)).hasMessageContaining("commonAdvice");
        agreed.put("commonAdvice", "Skolan går först, socialtjänsten stödjer hemma.");
        driver.complete(number, "documentPlan", agreed);

        assertThat(driver.find(number, "documentPlan")).isEmpty();
    }

    @Test
    @Rule(31)
    void aPlanGoesOnIsChangedAndClosesWithOpenItemsOnlyForAReason() {
        var number = cases.established();
        driver.moveTo(number, LocalDateTime.parse("2026-06-01T09:00"));
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "continue"));
        assertThat(driver.variable(number, "sip", "nextFollowUp")).isEqualTo("2026-09-01");

        driver.pass(number, Period.ofMonths(3).plusDays(1));
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change"));
        var open = new HashMap<>(item("health", "school"));
        open.put("followUp", "2027-06-01");
        driver.complete(number, "documentPlan", Map.of("items", List.of(open), "overallResponsible", "socialServices", "nextFollowUp", "2026-12-01"));
        driver.moveTo(number, LocalDateTime.parse("2026-12-01T09:00"));

        assertThatThrownBy(() -> driver.complete(driver.task(number, "followUpPlan"), Map.of("planOutcome", "close")))
                .hasMessageContaining("openItemsReason");
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "close", "openItemsReason", "Familjen flyttar."));
        assertThat(driver.find(number, "evaluateSip")).isPresent();
    }

    @Test
    @Rule(29)
    void theSchoolIsToldThatThePlanHasEndedAndNothingMore() {
        var number = cases.established();
        driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "child"));
        driver.runJobs(number);

        assertThat(cases.timeline(number, Authority.SCHOOLS)).contains("Deltagandet i SIP avslutades: planen är avslutad.");
    }

    @Test
    @Rule(28)
    void withoutAConsentAtHandItIsAskedForAndAGrantLeadsToTheMeeting() {
        var number = asked();
        driver.complete(number, "recordConsentAnswer", Map.of("answer", "granted", "answerForm", "oral", "answerDate", "2026-03-02",
                "grantedCategories", List.of("sip"), "directions", List.of("schoolToSocial", "socialToSchool"),
                "validTo", "2026-12-31"));

        assertThat(driver.find(number, "planMeeting")).isPresent();
    }

    @Test
    @Rule(28)
    void aRefusedConsentEndsThePlanAndIsRecorded() {
        var number = asked();
        driver.complete(number, "recordConsentAnswer", Map.of("answer", "refused", "answerForm", "oral", "answerDate", "2026-03-02",
                "answerReason", "Familjen vill vänta."));

        assertThat(driver.isRunning(number, "sip")).isFalse();
        assertThat(cases.timeline(number, DISTRICT)).contains("SIP påbörjades inte: samtycke saknas.");
    }

    @Test
    @Rule(28)
    void aConsentThatDoesNotCoverThePlanIsNotEnough() {
        var number = asked();
        driver.complete(number, "recordConsentAnswer", Map.of("answer", "partial", "answerForm", "oral", "answerDate", "2026-03-02",
                "grantedCategories", List.of("schoolSituation"), "directions", List.of("schoolToSocial"), "validTo", "2026-12-31",
                "answerReason", "Bara skolan får berätta."));

        assertThat(driver.isRunning(number, "sip")).isFalse();
    }

    @Test
    void aConsentTakenBackEndsThePlanEverywhere() {
        var number = cases.called("school", "socialServices");

        driver.start("soc-norra", "consent-withdrawal", Map.of("caseNumber", number, "giver", "guardian1", "withdrawnOn", "2026-03-02"));
        driver.runJobs(number);

        assertThat(driver.isRunning(number, "sip")).isFalse();
        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        assertThat(cases.timeline(number, DISTRICT)).contains("SIP avslutades: inget samtycke bär den längre.");
        assertThat(cases.timeline(number, Authority.SCHOOLS)).anyMatch(line -> line.startsWith("Deltagandet i SIP avslutades"));
    }

    private String asked() {
        var number = cases.open();
        cases.request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        return number;
    }
}
