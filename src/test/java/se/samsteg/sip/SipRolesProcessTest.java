package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.plan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    @Rule({28, 29, 30, 31})
    void noneButTheDistrictsCoordinatorDecidesOnThePlan() {
        var others = List.of("soc-norra", "chef-norra", "jour", "utskott-norra", "arkiv", "sip-jarva", "skolsocionom", "rektor", "placering", "bup", "process", "admin");
        var number = cases.openWithConsent();
        cases.request("skolsocionom", number);
        refused(others, number, "prepareSip", Map.of("sipWarranted", true), "SIP-samordnare (SoL 10:8)");
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        refused(others, number, "planMeeting", SipCases.meeting("school", "socialServices"), "SIP-samordnare (Rutin för SIP)");
        driver.complete(number, "planMeeting", SipCases.meeting("school", "socialServices"));
        cases.begun(number);
        refused(others, number, "holdMeeting", Map.of("meetingOutcome", "held"), "SIP-samordnare (SoL 10:8)");
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "held"));
        refused(others, number, "documentPlan", plan(item("education", "school")), "SIP-samordnare (SoL 10:9)");
        driver.complete(number, "documentPlan", plan(item("education", "school")));
        cases.followUpDue(number);
        refused(others, number, "followUpPlan", Map.of("planOutcome", "close"), "SIP-samordnare (SoL 10:9)");
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "close"));
        refused(others, number, "evaluateSip", Map.of(), "SIP-samordnare (SoL 10:9)");
    }

    @Test
    @Rule(29)
    void noneButTheSchoolsSocialWorkerAnswersForTheSchool() {
        var others = List.of("soc-norra", "sip-norra", "rektor", "rsu", "placering", "chef-utbildning", "bup", "admin");
        var number = cases.called("school", "guardians");
        refused(others, number, "answerCall", Map.of("callAnswer", "accept"), "Skolsocionomer och kuratorer (SoL 10:8)");
        driver.complete(number, "answerCall", Map.of("callAnswer", "accept"));
        refused(others, number, "prepareContribution", Map.of("contribution", "Nej."), "Skolsocionomer och kuratorer (SoL 10:8)");
        driver.complete(number, "prepareContribution", Map.of("contribution", "Ja."));
        cases.held(number);
        driver.complete(number, "documentPlan", plan(item("education", "school")));
        refused(others, number, "confirmCommitments", Map.of("commitmentsConfirmed", true), "Skolsocionomer och kuratorer (SoL 10:9)");
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

    @Test
    @Rule(29)
    void noneButTheDistrictsSupervisorFollowsUpADeviation() {
        var number = cases.called("school", "bup");
        cases.held(number, Map.of("bup", "absent"));

        refused(List.of("sip-norra", "soc-norra", "chef-jarva", "chef-utbildning", "bup", "admin"), number, "followUpDeviation",
                Map.of("deviationMeasure", "accepted"), "Enhetschefer (SoL 10:8; Rutin för enhetschefer)");
    }

    /** Everybody who has no part in a plan. */
    @ParameterizedTest
    @CsvSource({"arkiv, CREATE_INSTANCE", "process, CREATE_INSTANCE", "admin, Din roll får inte göra detta."})
    @Rule(28)
    void whoHasNoPartInAPlanAsksForNone(String user, String why) {
        var number = cases.openWithConsent();

        assertThatThrownBy(() -> cases.request(user, number)).hasMessageContaining(why);
        assertThat(driver.instances(number)).isEmpty();
    }

    /** Each of them; who works in the task's authority, or administers all, is told whose it is, and whoever belongs to another that it is not theirs. */
    private void refused(List<String> users, String number, String key, Map<String, Object> fields, String whose) {
        var task = driver.task(number, key);
        for (var user : users) {
            assertThatThrownBy(() -> driver.completeAs(user, task, fields)).as("%s: %s", user, key).message()
                    .satisfiesAnyOf(told -> assertThat(told).startsWith("Uppgiften hör till en annan roll: ").contains(whose), told -> assertThat(told).startsWith("ENGINE-13034"));
            assertThat(driver.task(number, key).getId()).isEqualTo(task.getId());
        }
    }
}
