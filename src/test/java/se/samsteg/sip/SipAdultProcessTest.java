package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import se.samsteg.document.Document;
import se.samsteg.document.Documents;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The pupil turns 18 in the middle of a plan (FB 9:1): what the guardians gave is over, and the plan goes on only with the pupil's own word. */
@ProcessTest
class SipAdultProcessTest {
    private static final String BORN = "2008-05-03";
    private static final String ADULT = "2026-05-03";
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;
    @Autowired
    private Documents documents;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private JdbcClient jdbc;

    @Test
    @Rule({10, 28})
    void onTheBirthdayThePupilAloneIsAskedAndThePlanWaits() {
        var number = planned();
        on(number, "2026-05-02");
        assertThat(driver.find(number, "recordConsentAnswer")).as("the guardians are not asked for what they cannot give").isEmpty();
        on(number, ADULT);

        assertThat(driver.isRunning(number, "sip")).isTrue();
        assertThat(driver.isRunning(number, "sip-participation")).isTrue();
        assertThat(asked(number)).containsExactly("child");
    }

    @Test
    @Rule({10, 28, 29})
    void withThePupilsOwnConsentThePlanGoesOnAndTheGuardiansAreSentNothingMore() {
        var number = planned();
        on(number, ADULT);
        answer(number, Map.of("answer", "granted", "answerForm", "oral", "answerDate", ADULT, "grantedCategories", List.of("sip"),
                "directions", List.of("schoolToSocial", "socialToSchool"), "validTo", "2026-12-31"));
        var before = lettersTo(number, "vårdnadshavare");
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change", "newMeeting", true));
        assertThat(driver.shown(driver.task(number, "planMeeting"))).satisfies(shown -> {
            assertThat(shown.get("parties").toString()).contains("child").doesNotContain("guardians");
            assertThat(shown.get("consentCoverage").toString()).contains("Vårdnadshavarna: kallas inte, eleven har fyllt 18 år och bestämmer själv.");
        });
        driver.complete(number, "planMeeting", meetingOn("2026-06-15T10:00", "school", "socialServices", "guardians", "child"));
        assertThat(driver.variable(number, "sip", "calledParties")).isEqualTo("school,socialServices,child");
        cases.held(number);
        driver.complete(number, "documentPlan", Map.of("items", List.of(item("education", "school")), "overallResponsible", "socialServices", "nextFollowUp", "2026-10-01"));

        assertThat(lettersTo(number, "vårdnadshavare")).isEqualTo(before);
        assertThat(lettersTo(number, "barnet")).isPositive();
    }

    @ParameterizedTest(name = "the pupil answers {0}")
    @CsvSource({"refused", "unreachable"})
    @Rule({10, 28})
    void withoutThePupilsOwnConsentThePlanEndsAndItsPartiesAreTold(String answer) {
        var number = planned();
        on(number, ADULT);
        answer(number, answer.equals("refused") ? Map.of("answer", answer, "answerForm", "oral", "answerDate", ADULT, "answerReason", "Jag klarar mig.")
                : Map.of("answer", answer, "answerReason", "Svarar inte."));

        assertThat(driver.isRunning(number, "sip")).isFalse();
        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        assertThat(cases.timeline(number, DISTRICT)).contains("SIP avslutades: inget samtycke bär den längre.");
    }

    @Test
    @Rule(29)
    void whileThePupilIsAskedNothingIsToldToAnybody() {
        var number = planned();
        on(number, ADULT);
        var sent = sent(number);
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "continue", "nextFollowUp", "2026-10-01"));

        assertThat(sent(number)).as("plans that have left").isEqualTo(sent);
    }

    @Test
    @Rule(10)
    void theOwnConsentThatRunsOutLaterEndsThePlanLikeAnyOther() {
        var number = planned();
        on(number, ADULT);
        answer(number, Map.of("answer", "granted", "answerForm", "oral", "answerDate", ADULT, "grantedCategories", List.of("sip"),
                "directions", List.of("schoolToSocial", "socialToSchool"), "validTo", "2026-08-31"));
        on(number, "2026-08-31");
        assertThat(driver.isRunning(number, "sip")).isTrue();
        on(number, "2026-09-01");

        assertThat(driver.isRunning(number, "sip")).isFalse();
        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
    }

    @ParameterizedTest(name = "{0} stops the plan: {1}")
    @CsvSource({"guardian, false", "guardian1, false", "guardian2, false", "child, true"})
    @Rule(28)
    void from18OnlyThePupilStopsThePlan(String who, boolean allowed) {
        var number = planned();
        on(number, ADULT);
        if (!allowed) {
            assertThatThrownBy(() -> stop(number, who)).hasMessageContaining("stoppedBy: Eleven har fyllt 18 år").hasMessageContaining("FB 9:1");
        } else {
            stop(number, who);
        }
        assertThat(driver.isRunning(number, "sip")).isEqualTo(!allowed);
    }

    private void stop(String number, String who) {
        driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", who));
        driver.runJobs(number);
    }

    private String planned() {
        var number = cases.open(BORN);
        cases.consent(number, "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL,WITH_HEALTH_CARE");
        cases.request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        driver.complete(number, "planMeeting", meeting("school", "socialServices", "guardians"));
        cases.held(number);
        driver.complete(number, "documentPlan", SipCases.plan(item("education", "school")));
        return number;
    }

    private static Map<String, Object> meetingOn(String start, String... parties) {
        var plan = new HashMap<>(meeting(parties));
        plan.put("meetingStart", start);
        return plan;
    }

    /** With what the run at midnight does. */
    private void on(String number, String day) {
        driver.moveTo(LocalDate.parse(day).atTime(0, 1));
        ReflectionTestUtils.invokeMethod(beans.getBean("expiryRun"), "run");
        driver.runJobs(number);
        driver.moveTo(number, LocalDate.parse(day).atTime(9, 0));
    }

    private void answer(String number, Map<String, Object> fields) {
        driver.complete(number, "recordConsentAnswer", fields);
        driver.runJobs(number);
    }

    private List<String> asked(String number) {
        return jdbc.sql("select c.giver from consent c join consent_round r on r.id = c.round_id where r.case_number = ? and c.state = 'ASKED'")
                .param(number).query(String.class).list();
    }

    private long lettersTo(String number, String recipient) {
        return documents.of(new CaseNumber(number), DISTRICT).stream().map(Document::title)
                .filter(title -> title.startsWith("Samordnad individuell plan (SIP)") || title.startsWith("Kallelse")).filter(title -> title.contains(", till " + recipient)).count();
    }

    private long sent(String number) {
        return jdbc.sql("select count(*) from message_outbox where case_number = ? and name = 'PLAN_ESTABLISHED' and receiver = 'utbildning'").param(number).query(Long.class).single();
    }
}
