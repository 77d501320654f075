package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import se.samsteg.casefile.DistrictChanged;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** A wish for a plan never ends without a word, and the consent that it needs is asked for where it is missing (SoL 10:8, OSL 12:2). */
@ProcessTest
class SipFamilyWishProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;
    @Autowired
    private ApplicationEventPublisher events;

    @Test
    @Rule({6, 28})
    void aRequestWithoutConsentStaysAtTheSchoolWhichAsksTheFamily() {
        var number = cases.open();
        cases.request("skolsocionom", number);

        assertThat(driver.find(number, "prepareSip")).as("nothing has reached the district").isEmpty();
        assertThat(driver.task(number, "recordConsentAnswer")).satisfies(task -> {
            assertThat(task.getTenantId()).isEqualTo("utbildning");
            assertThat(driver.candidate(task)).isEqualTo("skolsocionom");
            assertThat(task.getDueDate()).isNotNull();
        });
        assertThat(cases.timeline(number, Authority.SCHOOLS)).contains("Begäran om SIP får inte lämnas till stadsdelen utan samtycke. Familjen tillfrågas.");
    }

    @Test
    @Rule({6, 28})
    void withTheFamilysConsentTheRequestReachesTheDistrictWhole() {
        var number = cases.open();
        cases.request("skolsocionom", number);
        driver.complete(number, "recordConsentAnswer", granted("schoolToSocial", "socialToSchool"));

        assertThat(driver.shown(driver.task(number, "prepareSip"))).containsEntry("question", "Hur får Alva en vardag som håller?").containsEntry("initiator", "guardian");
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        assertThat(driver.find(number, "planMeeting")).as("the consent is not asked for twice").isPresent();
    }

    @ParameterizedTest(name = "the family answers {0}")
    @CsvSource({"refused", "unreachable"})
    @Rule({6, 28})
    void withoutItTheRequestEndsAtTheSchoolAndTheReasonIsRecorded(String answer) {
        var number = cases.open();
        cases.request("skolsocionom", number);
        var fields = new HashMap<String, Object>(Map.of("answer", answer, "answerReason", "Vill vänta."));
        if (answer.equals("refused")) {
            fields.putAll(Map.of("answerForm", "oral", "answerDate", "2026-03-02"));
        }
        driver.complete(number, "recordConsentAnswer", fields);

        assertThat(driver.instances(number)).isEmpty();
        assertThat(cases.timeline(number, Authority.SCHOOLS)).contains("Begäran om SIP lämnades inte till stadsdelen: samtycke saknas.");
        assertThat(cases.timeline(number, DISTRICT)).noneMatch(line -> line.contains("SIP"));
    }

    @Test
    @Rule(28)
    void aSecondRequestWaitsForTheSameAnswer() {
        var number = cases.open();
        cases.request("skolsocionom", number);
        cases.request("rektor", number);

        assertThat(driver.openTasks(number)).extracting(task -> task.getTaskDefinitionKey()).containsExactly("recordConsentAnswer");
        assertThat(cases.timeline(number, Authority.SCHOOLS)).contains("En SIP begärdes av vårdnadshavare; en begäran väntar redan på familjens samtycke.");
    }

    /** Its task is no question about the district that the pupil has left: it must not lie there unanswerable. */
    @Test
    @Rule(28)
    void aFamilyThatMovesMeanwhileCanAnswerAllTheSame() {
        var number = cases.open();
        cases.request("skolsocionom", number);
        events.publishEvent(new DistrictChanged(new CaseNumber(number)));
        driver.complete(number, "recordConsentAnswer", granted("schoolToSocial", "socialToSchool"));

        assertThat(driver.find(number, "recordConsentAnswer")).isEmpty();
        assertThat(driver.isRunning(number, "sip")).isTrue();
    }

    @Test
    @Rule(28)
    void withViolenceSuspectedNobodyOfTheFamilyIsAsked() {
        var number = cases.open();
        driver.start("skolsocionom", "concern-report", Map.of("caseNumber", number, "whatWorries", "Blåmärken", "violenceSuspected", true));
        driver.runJobs(number);
        cases.request("skolsocionom", number);

        assertThat(driver.find(number, "recordConsentAnswer")).isEmpty();
        assertThat(driver.isRunning(number, "sip")).isFalse();
    }

    @Test
    @Rule(29)
    void theCoordinatorAsksForMoreBeforeTheMeetingIsPlannedAndThenCallsWhomTheAnswerCovers() {
        var number = preparedForTheSchoolOnly();
        driver.complete(number, "planMeeting", Map.of("askConsentFirst", true));
        assertThat(driver.openTasks(number)).extracting(task -> task.getTaskDefinitionKey()).as("nobody is called yet").containsExactly("recordConsentAnswer");
        assertThat(driver.candidate(driver.task(number, "recordConsentAnswer"))).isEqualTo("sip-norra");
        driver.complete(number, "recordConsentAnswer", granted("schoolToSocial", "socialToSchool", "withHealthCare"));

        assertThat(driver.shown(driver.task(number, "planMeeting")).get("consentCoverage").toString()).contains("Barn- och ungdomspsykiatrin (BUP): omfattas av samtycket");
        driver.complete(number, "planMeeting", SipCases.meeting("school", "socialServices", "bup"));
        assertThat(driver.variable(number, "sip", "calledParties")).isEqualTo("school,socialServices,bup");
    }

    @Test
    @Rule({9, 28})
    void aNoToEverythingEndsThePlanAndSilenceTakesNothingAway() {
        var refused = preparedForTheSchoolOnly();
        driver.complete(refused, "planMeeting", Map.of("askConsentFirst", true));
        driver.complete(refused, "recordConsentAnswer", Map.of("answer", "refused", "answerForm", "oral", "answerDate", "2026-03-02", "answerReason", "Det räcker."));
        assertThat(driver.isRunning(refused, "sip")).isFalse();

        var silent = preparedForTheSchoolOnly();
        driver.complete(silent, "planMeeting", Map.of("askConsentFirst", true));
        driver.complete(silent, "recordConsentAnswer", Map.of("answer", "unreachable", "answerReason", "Svarar inte."));
        driver.complete(silent, "planMeeting", SipCases.meeting("school", "bup"));
        assertThat(driver.variable(silent, "sip", "calledParties")).isEqualTo("school");
    }

    /** FB 9:1: from 18 nobody asks for the pupil. */
    @ParameterizedTest(name = "born {0}, {1} asks: {2}")
    @CsvSource({"2008-03-03, guardian, true", "2008-03-02, guardian, false", "2007-12-31, guardian, false", "2008-03-02, child, true", "2008-03-02, school, true"})
    @Rule(28)
    void from18ThePupilAloneAsksForAPlan(String born, String initiator, boolean allowed) {
        var number = cases.open(born);
        if (allowed) {
            cases.request("sip-norra", number, initiator);
        } else {
            assertThatThrownBy(() -> cases.request("sip-norra", number, initiator)).hasMessageContaining("initiator: Eleven har fyllt 18 år").hasMessageContaining("FB 9:1");
        }
        assertThat(driver.isRunning(number, "sip")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "municipality", "police"})
    @Rule(28)
    void whoAsksIsOneOfThePartiesOrTheFamily(String initiator) {
        var number = cases.open();

        assertThatThrownBy(() -> cases.request("sip-norra", number, initiator)).hasMessageContaining("initiator");
        assertThat(driver.isRunning(number, "sip")).isFalse();
    }

    private String preparedForTheSchoolOnly() {
        var number = cases.open();
        cases.consent(number, "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL");
        cases.request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        return number;
    }

    private static Map<String, Object> granted(String... directions) {
        return Map.of("answer", "granted", "answerForm", "oral", "answerDate", "2026-03-02", "grantedCategories", List.of("sip"),
                "directions", List.of(directions), "validTo", "2026-12-31");
    }
}
