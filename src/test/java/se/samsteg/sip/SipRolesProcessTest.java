package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.plan;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Each decision of a plan is its role's, in its own authority. */
@ProcessTest
class SipRolesProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;

    /** Everybody who is no SIP coordinator of that district. */
    @ParameterizedTest
    @ValueSource(strings = {"soc-norra", "chef-norra", "jour", "utskott-norra", "arkiv", "sip-jarva", "skolsocionom", "rektor", "placering", "bup", "process", "admin"})
    @Rule({28, 29, 30, 31})
    void noneButTheDistrictsCoordinatorDecidesOnThePlan(String user) {
        var number = cases.openWithConsent();
        cases.request("skolsocionom", number);
        refused(user, number, "prepareSip", Map.of("sipWarranted", true));
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        refused(user, number, "planMeeting", SipCases.meeting("school", "socialServices"));
        driver.complete(number, "planMeeting", SipCases.meeting("school", "socialServices"));
        cases.begun(number);
        refused(user, number, "holdMeeting", Map.of("meetingOutcome", "held"));
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "held"));
        refused(user, number, "documentPlan", plan(item("education", "school")));
        driver.complete(number, "documentPlan", plan(item("education", "school")));
        cases.followUpDue(number);
        refused(user, number, "followUpPlan", Map.of("planOutcome", "close"));
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "close"));
        refused(user, number, "evaluateSip", Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc-norra", "sip-norra", "rektor", "rsu", "placering", "chef-utbildning", "bup", "admin"})
    @Rule(29)
    void noneButTheSchoolsSocialWorkerAnswersForTheSchool(String user) {
        var number = cases.called("school", "guardians");
        refused(user, number, "answerCall", Map.of("callAnswer", "accept"));
        driver.complete(number, "answerCall", Map.of("callAnswer", "accept"));
        refused(user, number, "prepareContribution", Map.of("contribution", "Nej."));
        driver.complete(number, "prepareContribution", Map.of("contribution", "Ja."));
        cases.held(number);
        driver.complete(number, "documentPlan", plan(item("education", "school")));
        refused(user, number, "confirmCommitments", Map.of("commitmentsConfirmed", true));
    }

    /** Who may see the case is told whose task it is, and by which law; nobody else is told anything. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', value = {"soc-norra; SIP-samordnare (SoL 10:8)", "chef-norra; SIP-samordnare (SoL 10:8)", "admin; SIP-samordnare (SoL 10:8)"})
    @Rule(28)
    void whoeverTriesAnothersTaskIsToldWhoseItIsWithItsSource(String user, String whose) {
        var number = cases.openWithConsent();
        cases.request("skolsocionom", number);

        assertThatThrownBy(() -> driver.completeAs(user, driver.task(number, "prepareSip"), Map.of("sipWarranted", true)))
                .hasMessageContaining("Uppgiften hör till en annan roll: " + whose);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip-norra", "soc-norra", "chef-jarva", "chef-utbildning", "bup", "admin"})
    @Rule(29)
    void noneButTheDistrictsSupervisorFollowsUpADeviation(String user) {
        var number = cases.called("school", "bup");
        cases.held(number, Map.of("bup", "absent"));

        refused(user, number, "followUpDeviation", Map.of("deviationMeasure", "accepted"));
    }

    /** Everybody who has no part in a plan. */
    @ParameterizedTest
    @ValueSource(strings = {"arkiv", "process", "admin"})
    @Rule(28)
    void whoHasNoPartInAPlanAsksForNone(String user) {
        var number = cases.openWithConsent();

        assertThatThrownBy(() -> cases.request(user, number)).isInstanceOf(Exception.class);
        assertThat(driver.instances(number)).isEmpty();
    }

    private void refused(String user, String number, String key, Map<String, Object> fields) {
        var task = driver.task(number, key);
        assertThatThrownBy(() -> driver.completeAs(user, task, fields)).isInstanceOf(Exception.class);
        assertThat(driver.task(number, key).getId()).isEqualTo(task.getId());
    }
}
