package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.item;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The family stops a plan when it wants to, and need not say why: nothing of it goes on without consent (SoL 10:8). */
@ProcessTest
class SipStopProcessTest {
    @Autowired
    ProcessDriver driver;
    @Autowired
    SipCases cases;

    /** Where a plan can stand. */
    enum Stage { REQUESTED, ASKED, PREPARED, CALLED, HELD, CONTRADICTED, ESTABLISHED, DENIED, FOLLOWED_UP, EVALUATED }

    @ParameterizedTest
    @EnumSource
    @Rule(28)
    void theFamilyStopsThePlanWhereverItStandsWithoutAReason(Stage stage) {
        var number = at(stage);

        driver.start("soc-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "guardian"));
        driver.runJobs(number);

        assertThat(driver.instances(number)).extracting(instance -> instance.getProcessDefinitionId().split(":")[0])
                .allMatch("sip-deviation"::equals);
        assertThat(cases.timeline(number, DISTRICT)).contains("SIP avslutades: familjen har avbrutit den.");
    }

    @ParameterizedTest
    @CsvSource({"guardian", "guardian1", "guardian2", "child"})
    @Rule(28)
    void anyOfTheFamilyStopsIt(String who) {
        var number = cases.called("school");
        driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", who, "stopReason", "Det blev för mycket."));
        driver.runJobs(number);

        assertThat(driver.instances(number)).isEmpty();
    }

    @Test
    @Rule(28)
    void whereNoPlanRunsOrRunsNoMoreThereIsNothingToStop() {
        var number = cases.open();
        assertThatThrownBy(() -> stop("sip-norra", number)).hasMessageContaining("caseNumber: Ingen SIP pågår").hasMessageContaining("(SoL 10:8)");
        assertThat(driver.instances(number)).isEmpty();

        var stopped = cases.called("school");
        stop("sip-norra", stopped);
        assertThatThrownBy(() -> stop("sip-norra", stopped)).hasMessageContaining("Ingen SIP pågår");
    }

    /** Whoever is no SIP coordinator or social worker of the district. */
    @Test
    @Rule(28)
    void nobodyElseStopsAPlan() {
        var number = cases.called("school", "bup");

        for (var user : List.of("skolsocionom", "rektor", "bup", "chef-norra", "utskott-norra", "arkiv")) {
            assertThatThrownBy(() -> stop(user, number)).as(user).hasMessageContaining("CREATE_INSTANCE");
        }
        for (var user : List.of("sip-jarva", "soc-jarva")) {
            assertThatThrownBy(() -> stop(user, number)).as(user).hasMessageContaining("caseNumber: Ärendet finns inte hos er myndighet");
        }
        assertThatThrownBy(() -> stop("admin", number)).hasMessage("Din roll får inte göra detta.");
        assertThat(driver.isRunning(number, "sip")).isTrue();
    }

    private void stop(String user, String number) {
        driver.start(user, "sip-stop", Map.of("caseNumber", number, "stoppedBy", "child"));
        driver.runJobs(number);
    }

    private String at(Stage stage) {
        return switch (stage) {
            case REQUESTED -> requested(cases.openWithConsent());
            case ASKED -> asked();
            case PREPARED -> cases.prepared();
            case CALLED -> cases.called("school", "socialServices");
            case HELD -> held();
            case CONTRADICTED -> contradicted();
            case ESTABLISHED -> cases.established("school", "socialServices");
            case DENIED -> denied();
            case FOLLOWED_UP -> followedUp();
            case EVALUATED -> evaluated();
        };
    }

    private String requested(String number) {
        cases.request("sip-norra", number);
        return number;
    }

    private String asked() {
        var number = requested(cases.open());
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        assertThat(driver.find(number, "recordConsentAnswer")).isPresent();
        return number;
    }

    private String held() {
        var number = cases.called("school", "socialServices");
        cases.held(number);
        return number;
    }

    private String contradicted() {
        var number = held();
        driver.complete(number, "documentPlan", SipCases.plan(item("education", "school"), item("education", "socialServices")));
        return number;
    }

    private String denied() {
        var number = cases.established("school", "socialServices");
        driver.complete(number, "confirmCommitments", Map.of("commitmentsConfirmed", false, "commitmentsReason", "Ingen lokal."));
        assertThat(driver.find(number, "documentPlan")).isPresent();
        return number;
    }

    private String followedUp() {
        var number = cases.established("school", "socialServices");
        cases.followUpDue(number);
        return number;
    }

    private String evaluated() {
        var number = followedUp();
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "close"));
        return number;
    }
}
