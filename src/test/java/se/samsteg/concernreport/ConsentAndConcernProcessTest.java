package se.samsteg.concernreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

/** Whatever a family answers, or does not: a report of concern goes its way at once, whole, and to its end (OSL 10:28, SoL 19:1; rule 11). */
@ProcessTest
class ConsentAndConcernProcessTest {
    @Autowired
    private ProcessDriver driver;

    @ParameterizedTest(name = "{0} consent")
    @ValueSource(strings = {"granted", "refused", "silent", "withdrawn", "unasked"})
    @Rule(11)
    void noAnswerAboutConsentBlocksDelaysOrClosesAReport(String consent) {
        var number = placedWith(consent);
        driver.start("skolsocionom", "concern-report", Map.of("caseNumber", number, "whatWorries", "Kommer hungrig till skolan."));
        driver.runJobs(number);

        assertThat(driver.dueDay(number, "assessProtection")).isEqualTo(driver.today());
        assertThat(driver.shown(driver.task(number, "assessProtection"))).containsEntry("whatWorries", "Kommer hungrig till skolan.");
        assertThat(driver.isRunning(number, "concern-report")).as("it is received, and over at the school").isFalse();

        driver.complete(number, "assessProtection", Map.of("immediateProtection", false, "protectionReason", "Ingen fara i dag."));
        driver.complete(number, "assessPreliminarily", Map.of("preliminaryDecision", "open", "preliminaryReason", "Behov av stöd.", "childHeard", true));
        driver.runJobs(number);
        assertThat(driver.isRunning(number, "investigation")).isTrue();
    }

    private String placedWith(String consent) {
        var number = driver.start("placering", "placement", SampleApplication.with());
        if (consent.equals("unasked")) {
            return number;
        }
        driver.complete(number, "assessApplication", Map.of("assessment", "approve"));
        driver.complete(number, "decidePlacement", Map.of("decision", "place", "decisionReason", "Liten grupp.",
                "placementStart", driver.today().plusDays(14).toString(), "reviewDate", driver.today().plusDays(90).toString()));
        driver.runJobs(number);
        if (consent.equals("silent")) {
            driver.pass(number, Period.ofDays(22));
            return number;
        }
        while (driver.find(number, "recordConsentAnswer").isPresent()) {
            driver.complete(number, "recordConsentAnswer", consent.equals("refused") ? refused() : granted());
        }
        if (consent.equals("withdrawn")) {
            driver.start("skolsocionom", "consent-withdrawal", Map.of("caseNumber", number, "giver", "guardian1", "withdrawnOn", driver.today().toString()));
            driver.runJobs(number);
        }
        return number;
    }

    private Map<String, Object> refused() {
        return Map.of("answer", "refused", "answerForm", "oral", "answerDate", driver.today().toString(), "answerReason", "Vill inte.",
                "childMaturityNote", "Tillfrågad, vill inte säga något.");
    }

    private Map<String, Object> granted() {
        return Map.of("answer", "granted", "answerForm", "oral", "answerDate", driver.today().toString(), "validTo", driver.today().plusYears(1).toString(),
                "grantedCategories", List.of("schoolSituation", "interventions", "sip"), "directions", List.of("schoolToSocial", "socialToSchool"),
                "childMaturityNote", "Vill gärna.");
    }
}
