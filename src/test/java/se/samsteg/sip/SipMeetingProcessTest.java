package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.deadline.CaseDeadline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The call goes to those whom the consent covers, and the meeting is held within 21 days or late for a reason (rule 29). */
@ProcessTest
class SipMeetingProcessTest {
    private static final String[] ALL = {"school", "socialServices", "bup", "habilitering", "guardians", "child"};
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;
    @Autowired
    private CaseDeadlines deadlines;
    @Autowired
    private SipSection section;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "consent to {0}: called {1}")
    @CsvSource(delimiter = ';', value = {
            "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL,WITH_HEALTH_CARE; school,socialServices,bup,habilitering,guardians,child",
            "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL; school,socialServices,guardians,child",
            "WITH_HEALTH_CARE; socialServices,bup,habilitering,guardians,child",
            "WITH_HEALTH_CARE,SOCIAL_TO_SCHOOL; socialServices,bup,habilitering,guardians,child"})
    @Rule(29)
    void exactlyThePartiesThatTheConsentCoversAreCalledAndTheCoordinatorSeesWhyNotTheOthers(String directions, String called) {
        var number = prepared(directions);
        var coverage = driver.shown(driver.task(number, "planMeeting")).get("consentCoverage").toString();
        driver.complete(number, "planMeeting", meeting(ALL));

        assertThat(driver.variable(number, "sip", "calledParties")).isEqualTo(called);
        var shown = String.valueOf(driver.shown(driver.task(number, "holdMeeting")).getOrDefault("notCalled", ""));
        for (var party : Party.values()) {
            var isCalled = Party.parse(called).contains(party);
            assertThat(coverage.contains(party.title() + ": kallas inte, samtycket omfattar inte den parten.")).isEqualTo(!isCalled);
            assertThat(shown.contains(party.title() + ": samtycket omfattar inte den parten")).isEqualTo(!isCalled);
        }
    }

    @Test
    @Rule(29)
    void whatIsTakenOutOfTheConsentIsNamedWithTheParty() {
        var number = cases.openWithConsent();
        jdbc.sql("update consent set excepted = 'SCHOOL_TO_SOCIAL:CONTRIBUTION,SOCIAL_TO_SCHOOL:COMMON_ADVICE' where round_id in (select id from consent_round where case_number = ?)")
                .param(number).update();
        cases.request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));

        assertThat(driver.shown(driver.task(number, "planMeeting")).get("consentCoverage").toString().lines())
                .contains("Skolan: omfattas av samtycket till 1 mars 2027, utom bidrag till mötet, gemensamt råd.", "Socialtjänsten: kallas.");
    }

    @Test
    @Rule(29)
    void whoIsNotCoveredGetsNoPlanEither() {
        var number = prepared("SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL");
        driver.complete(number, "planMeeting", meeting(ALL));
        cases.held(number);
        driver.complete(number, "documentPlan", SipCases.plan(SipCases.item("education", "school")));

        assertThat(driver.instances(number)).noneMatch(instance -> "region-stockholm".equals(instance.getTenantId()));
        assertThatThrownBy(() -> driver.complete(again(number), Map.of("items", List.of(SipCases.item("health", "bup")), "overallResponsible", "healthCare",
                "nextFollowUp", "2026-12-01"))).hasMessageContaining("deltar (SoL 10:9)");
    }

    @Test
    @Rule(29)
    void theLimitRunsFromTheDayOnWhichNeedAndConsentAreThereAndIsMetWhenTheMeetingIsHeld() {
        var number = cases.prepared();
        assertThat(limit(number).deadline()).satisfies(deadline -> {
            assertThat(deadline.from()).isEqualTo(LocalDate.parse("2026-03-02"));
            assertThat(deadline.lastDay()).isEqualTo(LocalDate.parse("2026-03-23"));
            assertThat(deadline.legalReference()).isEqualTo("Rutin för SIP");
        });
        assertThat(driver.variable(number, "sip", "meetingBy")).isEqualTo("2026-03-23");
        driver.complete(number, "planMeeting", meeting("school"));
        cases.held(number);

        assertThat(limit(number).metOn()).contains(LocalDate.parse("2026-03-16"));
    }

    @ParameterizedTest(name = "the meeting on {0} needs a reason: {1}")
    @CsvSource({"2026-03-22T10:00, false", "2026-03-23T23:45, false", "2026-03-24T08:00, true", "2026-06-01T10:00, true"})
    @Rule(29)
    void aMeetingAfter21DaysIsADeviationWithAReasonWhenItIsPlanned(String start, boolean late) {
        var number = cases.prepared();
        var plan = new HashMap<>(meeting("school"));
        plan.put("meetingStart", start);
        if (late) {
            refusedAsLate(number, "planMeeting", plan);
            plan.putAll(Map.of("meetingStartReason", "Familjen är bortrest.", "meetingStartCause", "familyWish"));
        }
        driver.complete(number, "planMeeting", plan);

        assertThat(cases.timeline(number, DISTRICT).stream().anyMatch(line -> line.startsWith("SIP-mötet hålls senare än rutinen"))).isEqualTo(late);
        assertThat(section.items(new CaseNumber(number), DISTRICT).get(0)).satisfies(item -> {
            assertThat(item.detail().contains("senare än rutinens sista dag 23 mars 2026. Skäl: Familjen är bortrest.")).isEqualTo(late);
            assertThat("familyWish".equals(item.facts().get("meetingStartCause"))).isEqualTo(late);
        });
    }

    @Test
    @Rule(29)
    void aMeetingIsMovedBeyond21DaysOnlyForAReason() {
        var number = cases.called("school");
        refusedAsLate(number, "holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", "2026-03-24T10:00"));
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", "2026-03-24T10:00", "meetingStartReason", "BUP kan inte."));

        assertThat(cases.timeline(number, DISTRICT)).contains("SIP-mötet 16 mars 2026 flyttades.");
        assertThat(limit(number).metOn()).as("the limit runs on").isEmpty();
    }

    @ParameterizedTest(name = "held at {0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "2026-03-07T09:00 | SIP-mötet hölls 7 mars 2026, tidigare än planerat.", "2026-03-16T13:29 | SIP-mötet hölls 16 mars 2026, tidigare än planerat.",
        "2026-03-16T13:30 | SIP-mötet hölls 16 mars 2026.", "2026-03-17T09:00 | SIP-mötet hölls 16 mars 2026."
    })
    @Rule(29)
    void aMeetingThatIsHeldEarlierIsRecordedOnItsDay(String when, String said) {
        var number = cases.called("school");
        driver.moveTo(number, LocalDateTime.parse(when));
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "held"));
        assertThat(cases.timeline(number, DISTRICT)).contains(said);
    }

    @ParameterizedTest(name = "moved to {0}")
    @CsvSource({"2026-03-01T10:00, framåt", "2026-03-02T09:00, framåt", "2026-03-16T13:30, samma som den gamla"})
    @Rule(29)
    void aMovedMeetingLiesAheadAndIsAtAnotherTime(String start, String why) {
        var number = cases.called("school");

        assertThatThrownBy(() -> driver.complete(driver.task(number, "holdMeeting"), Map.of("meetingOutcome", "moved", "meetingStart", start)))
                .hasMessageContaining("meetingStart").hasMessageContaining(why).hasMessageContaining("Rutin för SIP");
    }

    @Test
    @Rule(29)
    void whoCameWithoutACallIsWrittenDownAndAttendanceIsOneOfThreeWords() {
        var number = cases.called("school");
        cases.begun(number);
        assertThatThrownBy(() -> cases.held(number, Map.of("school", "late"))).hasMessageContaining("attendance: Närvaro anges");

        cases.held(number, Map.of("school", "attended", "guardians", "partly", "bup", "attended"));
        assertThat(driver.find(number, "documentPlan")).isPresent();
        assertThat(cases.timeline(number, DISTRICT)).contains("BUP var med på SIP-mötet utan att vara kallad. Kontrollera att familjen samtycker.");
    }

    @Test
    @Rule(29)
    void aPartyIsAddedAtANewMeetingAndOnlyWithConsent() {
        var number = cases.open();
        cases.consent(number, "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL");
        cases.request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        driver.complete(number, "planMeeting", meeting("school", "socialServices"));
        cases.held(number);
        driver.complete(number, "documentPlan", SipCases.plan(SipCases.item("education", "school")));
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change", "newMeeting", true));
        assertThat(driver.shown(driver.task(number, "planMeeting")).get("parties").toString()).contains("school").doesNotContain("bup");
        driver.complete(number, "planMeeting", later("school", "socialServices", "bup"));
        assertThat(driver.variable(number, "sip", "calledParties")).isEqualTo("school,socialServices");

        cases.consent(number, "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL,WITH_HEALTH_CARE");
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "cancelled"));
        driver.complete(number, "planMeeting", later("school", "socialServices", "bup"));
        assertThat(driver.openTasks(number)).filteredOn(task -> task.getTaskDefinitionKey().equals("answerCall")).extracting(task -> task.getTenantId())
                .containsExactlyInAnyOrder("utbildning", DISTRICT.tenantId(), "region-stockholm");
        cases.held(number);
        driver.complete(number, "documentPlan", Map.of("items", List.of(later(SipCases.item("health", "bup"))), "overallResponsible", "healthCare", "nextFollowUp", "2026-12-01"));
        assertThat(driver.openTasks(number)).filteredOn(task -> task.getTaskDefinitionKey().equals("confirmCommitments")).hasSize(3);
    }

    private static Map<String, Object> later(Map<String, Object> item) {
        var moved = new HashMap<>(item);
        moved.put("followUp", "2026-12-01");
        return moved;
    }

    private static Map<String, Object> later(String... parties) {
        var plan = new HashMap<>(meeting(parties));
        plan.put("meetingStart", "2026-06-15T10:00");
        return plan;
    }

    private Task again(String number) {
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change"));
        return driver.task(number, "documentPlan");
    }

    private void refusedAsLate(String number, String task, Map<String, Object> fields) {
        assertThatThrownBy(() -> driver.complete(driver.task(number, task), fields))
                .hasMessageContaining("meetingStartReason: Mötet skulle hållas senast 23 mars 2026").hasMessageContaining("Rutin för SIP");
        assertThat(driver.find(number, task)).isPresent();
    }

    private String prepared(String directions) {
        var number = cases.open();
        cases.consent(number, directions);
        cases.request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        return number;
    }

    private CaseDeadline limit(String number) {
        return deadlines.of(new CaseNumber(number), DISTRICT).stream().filter(kept -> kept.deadline().limit().equals("sipMeeting")).findFirst().orElseThrow();
    }
}
