package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.sip.SipCases.DISTRICT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import se.samsteg.shared.Authority;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The consent of a running plan is asked for anew in time (rule 10); what the family answers, or does not, decides how it goes on. */
@ProcessTest
class SipConsentProcessTest {
    private static final String END = "2026-09-30";
    private static final String RENEWAL = "2026-08-31";
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private JdbcClient jdbc;

    @Test
    @Rule(10)
    void itIsAskedForAnewThirtyDaysBeforeItEndsByTheCoordinators() {
        var number = cases.establishedUntil(END);
        on(number, "2026-08-30");
        assertThat(question(number)).isEmpty();

        on(number, RENEWAL);
        assertThat(question(number)).hasValueSatisfying(task -> {
            assertThat(task.getTenantId()).isEqualTo(DISTRICT.tenantId());
            assertThat(driver.candidate(task)).isEqualTo("sip-norra");
        });
        assertThat(driver.isRunning(number, "sip")).isTrue();
    }

    @Test
    @Rule(10)
    void aRenewedConsentCarriesThePlanOnAndIsItselfRenewedInItsTime() {
        var number = cases.establishedUntil(END);
        on(number, RENEWAL);
        answer(number, granted("2027-02-28"));
        expire(number, "2026-10-01");
        assertThat(driver.isRunning(number, "sip")).isTrue();
        assertThat(driver.isRunning(number, "sip-participation")).isTrue();

        on(number, "2027-01-28");
        assertThat(question(number)).isEmpty();
        on(number, "2027-01-29");
        assertThat(question(number)).isPresent();
    }

    @Test
    @Rule({9, 28})
    void aNoEndsThePlanAtOnceAndItsPartiesAreTold() {
        var number = cases.establishedUntil(END);
        on(number, RENEWAL);
        answer(number, Map.of("answer", "refused", "answerForm", "oral", "answerDate", RENEWAL, "answerReason", "Det räcker nu."));

        assertEnded(number);
        assertThat(states(number)).containsExactly("GRANTED", "REFUSED");
    }

    @Test
    @Rule({10, 28})
    void silenceTakesNothingAwayUntilTheConsentEndsAndThenThePlanEndsAndItsPartiesAreTold() {
        var number = cases.establishedUntil(END);
        on(number, RENEWAL);
        expire(number, END);
        assertThat(driver.isRunning(number, "sip")).as("the last day").isTrue();
        assertThat(question(number)).isPresent();

        expire(number, "2026-10-01");
        assertEnded(number);
        assertThat(question(number)).as("nobody needs the answer any more").isEmpty();
        assertThat(states(number)).containsExactly("GRANTED", "CANCELLED");
        assertThat(cases.timeline(number, DISTRICT)).contains("Samtycket gick ut 30 september 2026.", "Frågorna om samtycke är avbrutna: planen är avslutad.");
    }

    @Test
    void whoCannotBeReachedIsNotAskedAgainAndThePlanRunsUntilTheConsentEnds() {
        var number = cases.establishedUntil(END);
        on(number, RENEWAL);
        answer(number, Map.of("answer", "unreachable", "answerReason", "Svarar inte"));
        on(number, "2026-09-20");
        assertThat(driver.isRunning(number, "sip")).isTrue();
        assertThat(driver.isRunning(number, "sip-consent")).isFalse();
        assertThat(question(number)).isEmpty();

        expire(number, "2026-10-01");
        assertEnded(number);
    }

    @Test
    @Rule({10, 28})
    void whereTheConsentToCooperationCarriesThePlanItsRenewalIsEnough() {
        var number = cases.establishedOn("COOPERATION", END);
        on(number, "2026-08-30");
        cases.consent(number, "COOPERATION", "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL", "2026-12-31");
        on(number, RENEWAL);

        assertThat(question(number)).isEmpty();
        expire(number, "2026-10-01");
        assertThat(driver.isRunning(number, "sip")).isTrue();
        on(number, "2026-12-01");
        assertThat(question(number)).isPresent();
    }

    @Test
    void aPlanThatIsFollowedUpToItsEndNeedsNoConsentAnyMore() {
        var number = cases.establishedUntil(END);
        on(number, "2026-06-01");
        close(number);

        assertThat(driver.instances(number)).isEmpty();
    }

    @Test
    void anOpenQuestionDoesNotHoldAPlanThatCloses() {
        var number = cases.establishedUntil(END);
        on(number, RENEWAL);
        close(number);

        assertThat(driver.instances(number)).isEmpty();
        assertThat(question(number)).isEmpty();
        assertThat(states(number)).containsExactly("GRANTED", "CANCELLED");
        assertThat(cases.timeline(number, DISTRICT)).contains("SIP avslutades efter uppföljning.");
    }

    @Test
    void aPlanThatTheFamilyStopsLeavesNoQuestionBehind() {
        var number = cases.establishedUntil(END);
        on(number, RENEWAL);
        driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "guardian1"));
        driver.runJobs(number);

        assertThat(driver.instances(number)).isEmpty();
        assertThat(states(number)).containsExactly("GRANTED", "CANCELLED");
    }

    @Test
    void withViolenceSuspectedTheQuestionDisappearsAndThePlanEnds() {
        var number = cases.establishedUntil(END);
        on(number, RENEWAL);
        driver.start("skolsocionom", "concern-report", Map.of("caseNumber", number, "whatWorries", "Blåmärken", "violenceSuspected", true));
        driver.runJobs(number);

        assertThat(question(number)).isEmpty();
        assertThat(driver.isRunning(number, "sip")).isFalse();
        assertThat(driver.isRunning(number, "consent")).isFalse();
    }

    private void assertEnded(String number) {
        assertThat(driver.isRunning(number, "sip")).isFalse();
        assertThat(driver.isRunning(number, "sip-consent")).isFalse();
        assertThat(driver.isRunning(number, "sip-participation")).isFalse();
        assertThat(cases.timeline(number, DISTRICT)).contains("SIP avslutades: inget samtycke bär den längre.");
        assertThat(cases.timeline(number, Authority.SCHOOLS)).anyMatch(line -> line.startsWith("Deltagandet i SIP avslutades"));
    }

    private void on(String number, String day) {
        driver.moveTo(number, LocalDate.parse(day).atTime(9, 0));
    }

    /** What the run at midnight does. */
    private void expire(String number, String day) {
        on(number, day);
        ReflectionTestUtils.invokeMethod(beans.getBean("expiryRun"), "run");
        driver.runJobs(number);
    }

    private void close(String number) {
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "close"));
        driver.complete(number, "evaluateSip", Map.of());
        driver.runJobs(number);
    }

    private Optional<Task> question(String number) {
        return driver.find(number, "recordConsentAnswer");
    }

    private void answer(String number, Map<String, Object> fields) {
        driver.complete(question(number).orElseThrow(), with(fields));
        driver.runJobs(number);
    }

    /** The pupil has turned 12. */
    private static Map<String, Object> with(Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("childMaturityNote", "Vill själv.");
        return all;
    }

    private static Map<String, Object> granted(String until) {
        return Map.of("answer", "granted", "answerForm", "oral", "answerDate", RENEWAL, "grantedCategories", List.of("sip"),
                "directions", List.of("schoolToSocial", "socialToSchool"), "validTo", until);
    }

    private List<String> states(String number) {
        return jdbc.sql("select c.state from consent c join consent_round r on r.id = c.round_id where r.case_number = ? order by c.id").param(number)
                .query(String.class).list();
    }
}
