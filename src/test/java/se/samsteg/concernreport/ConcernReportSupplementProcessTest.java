package se.samsteg.concernreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Timeline;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The school comes back to a report that it has made. */
@ProcessTest
class ConcernReportSupplementProcessTest {
    private static final Map<String, Object> QUESTION = Map.of("supplementKind", "answerRequest");
    @Autowired ProcessDriver driver;
    @Autowired CaseFiles cases;
    @Autowired Timeline timeline;

    @ParameterizedTest
    @ValueSource(strings = {"placering", "rektor", "rsu", "skolsocionom"})
    void everyRoleOfTheSchoolMayComeBackToIt(String user) {
        var number = reported();
        add(user, number, Map.of("supplementKind", "information", "supplement", "Kom utan jacka."));

        assertThat(driver.shown(driver.task(number, "assessProtection")).get("newInformation").toString()).endsWith("Kom utan jacka.");
        assertThat(driver.isRunning(number, "concern-report-supplement")).isFalse();
    }

    @Test
    void whatIsAddedOrTakenBackIsSaid() {
        var number = reported();

        assertThatThrownBy(() -> add("rsu", number, Map.of("supplementKind", "information"))).hasMessageContaining("supplement");
        assertThatThrownBy(() -> add("rsu", number, Map.of("supplementKind", "withdrawal"))).hasMessageContaining("withdrawalNote");
        assertThatThrownBy(() -> add("rsu", number, Map.of("supplement", "Text"))).hasMessageContaining("supplementKind");
    }

    @Test
    void thereIsAReportToComeBackTo() {
        var theirs = driver.start("soc-norra", "reception", Map.of("firstName", "Alva", "whatWorries", "Oro", "reporterKind", "private"));
        assertThatThrownBy(() -> add("rsu", theirs, QUESTION)).hasMessageContaining("caseNumber").hasMessageContaining("SoL 19:1");
    }

    @Test
    void theSchoolsOwnCaseSaysThatItWasTakenBack() {
        var number = reported();
        add("rsu", number, Map.of("supplementKind", "withdrawal", "withdrawalNote", "Missförstånd."));

        assertThat(timeline.of(new CaseNumber(number), Authority.SCHOOLS)).anyMatch(line ->
                line.entry().sentence().equals("Skolan tar tillbaka orosanmälan. Socialtjänsten bedömer den ändå."));
        assertThat(driver.find(number, "assessProtection")).isPresent();
    }

    @Test
    void violenceThatIsFoundLaterHoldsForTheWholeCase() {
        var number = reported();
        add("rsu", number, Map.of("supplementKind", "information", "supplement", "Blåmärken.", "violenceSuspected", true));

        assertThat(cases.violenceSuspected(new CaseNumber(number))).isTrue();
    }

    @Rule(18)
    @Test
    void aSilentDistrictIsRemindedOfAndTheAnswerIsStillAwaited() {
        var number = reported();
        add("rsu", number, QUESTION);
        driver.pass(number, Period.ofDays(22));
        driver.complete(number, "remindOfAnswer", Map.of("reminderNote", "De återkommer."));
        driver.pass(number, Period.ofDays(22));
        assertThat(driver.find(number, "remindOfAnswer")).isPresent();

        decide(number);
        assertThat(driver.find(number, "remindOfAnswer")).isEmpty();
        assertThat(driver.shown(driver.task(number, "readReporterAnswer"))).containsEntry("reporterAnswer", "notOpened");
        driver.complete(number, "readReporterAnswer", Map.of());
        assertThat(driver.isRunning(number, "concern-report-supplement")).isFalse();
    }

    @Test
    void nobodyWaitsForever() {
        var number = reported();
        add("rsu", number, QUESTION);
        driver.pass(number, Period.ofDays(22));
        driver.complete(number, "remindOfAnswer", Map.of("stopWaiting", true, "stopWaitingReason", "Svar lämnas inte."));

        assertThat(driver.isRunning(number, "concern-report-supplement")).isFalse();
    }

    private String reported() {
        var number = driver.start("rsu", "concern-report", Map.of("firstName", "Alva", "district", "sdn-norra-innerstaden", "whatWorries", "Frånvaro."));
        driver.runJobs(number);
        return number;
    }

    private void add(String user, String number, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("caseNumber", number);
        driver.start(user, "concern-report-supplement", all);
        driver.runJobs(number);
    }

    private void decide(String number) {
        driver.complete(number, "assessProtection", Map.of("protectionReason", "Ingen fara."));
        driver.complete(number, "assessPreliminarily", Map.of("preliminaryDecision", "notOpen", "preliminaryReason", "Skolan ger stöd."));
    }
}
