package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.interventions;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

/** New concern for a child that is being investigated belongs to the investigation: somebody reads it there before anything is decided. */
@ProcessTest
class NewReportTest {
    @Autowired ProcessDriver driver;
    @Autowired InvestigationDriver investigations;

    @Test
    @Rule({12, 24})
    void aReportDuringAnInvestigationIsReadInItAndKeepsTheDecisionWaiting() {
        var number = openedByAReport();
        investigations.communicated(number);

        report(number, "Blåmärken på armen.");

        assertThat(driver.shown(driver.task(number, "readReport")).get("newInformation").toString()).contains("Blåmärken på armen.");
        investigations.refused(number, "decideInvestigation", interventions(), "investigationDecision", "inte lästa");
        driver.complete(number, "readReport", Map.of());
        driver.complete(number, "decideInvestigation", interventions());
        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule({12, 24})
    void whatMattersInItIsShownToThePartiesBeforeTheDecision() {
        var number = openedByAReport();
        investigations.communicated(number);
        report(number, "Blåmärken på armen.");

        driver.complete(number, "readReport", Map.of("communicateAnew", true));

        assertThat(driver.find(number, "decideInvestigation")).isEmpty();
        assertThat(driver.shown(driver.task(number, "communicateMaterial")).get("newInformation").toString()).contains("Blåmärken på armen.");
    }

    private String openedByAReport() {
        var number = driver.start("soc-norra", "reception", concern(SampleApplication.newNumber(), "Ofta ensam."));
        driver.runJobs(number);
        driver.complete(number, "assessProtection", Map.of("immediateProtection", false, "protectionReason", "Ingen fara."));
        driver.complete(number, "assessPreliminarily", Map.of("preliminaryDecision", "open", "preliminaryReason", "Behöver utredas.", "childHeard", true));
        return number;
    }

    private void report(String number, String worry) {
        driver.start("soc-norra", "reception", Map.of("caseNumber", number, "whatWorries", worry, "reporterKind", "private", "reporterName", "Ida Berg"));
        driver.runJobs(number);
        driver.complete(number, "assessProtection", Map.of("immediateProtection", false, "protectionReason", "Ingen fara."));
    }

    private static Map<String, Object> concern(String identityNumber, String worry) {
        return Map.of("personalIdentityNumber", identityNumber, "firstName", "Alva", "lastName", "Ek", "whatWorries", worry,
                "reporterKind", "private", "reporterName", "Ida Berg", "guardian1Name", "Bo Ek", "guardian1Custody", true);
    }
}
