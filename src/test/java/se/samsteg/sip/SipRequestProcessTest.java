package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.document.Document;
import se.samsteg.document.Documents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Any party may ask for a plan (SoL 10:8, HSL 16:4), and a no has its reason. */
@ProcessTest
class SipRequestProcessTest {
    private static final String REASON = "En plan finns redan hos en annan stadsdel.";
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;
    @Autowired
    private Documents documents;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0}, through {1}")
    @CsvSource({"school, skolsocionom, Skolan", "socialServices, soc-norra, Socialtjänsten", "healthCare, sip-norra, Hälso- och sjukvården",
            "guardian, skolsocionom, Vårdnadshavare", "child, soc-norra, Barnet"})
    @Rule(28)
    void anyPartyAndTheFamilyMayAskAndWhoAskedIsKept(String initiator, String user, String name) {
        var number = cases.openWithConsent();
        cases.request(user, number, initiator);

        assertThat(driver.shown(driver.task(number, "prepareSip"))).containsEntry("initiator", initiator);
        assertThat(jdbc.sql("select initiator from sip where case_number = ?").param(number).query(String.class).single()).isEqualTo(initiator);
        assertThat(cases.timeline(number, DISTRICT)).contains("En SIP har begärts av " + name.substring(0, 1).toLowerCase() + name.substring(1) + ".");
    }

    @ParameterizedTest(name = "asked for by {0}, letters {1}")
    @CsvSource({"guardian, 1, 'vårdnadshavare 1'", "child, 2, 'vårdnadshavare 1|barnet'", "school, 0, ''", "socialServices, 0, ''", "healthCare, 0, ''"})
    @Rule(28)
    void aNoNeedsAReasonAndTheFamilyIsToldItByLetterWithoutContentInTheNotice(String initiator, int letters, String to) throws IOException {
        var number = refused(initiator);

        assertThat(driver.isRunning(number, "sip")).isFalse();
        var written = letters(number);
        assertThat(written).hasSize(letters);
        for (var letter : written) {
            assertThat(letter.title()).startsWith("Besked om samordnad individuell plan (SIP), till ").containsAnyOf(to.split("\\|")).doesNotContain("Alva");
            assertThat(text(letter)).contains(REASON, "Vi gör ingen samordnad individuell plan nu");
        }
        assertThat(jdbc.sql("select recipient, occasion from notice where case_number = ?").param(number).query().listOfRows()).hasSize(letters)
                .allSatisfy(notice -> assertThat(notice.values()).contains("sipRefused").noneMatch(value -> value.toString().contains("plan finns")));
    }

    @ParameterizedTest(name = "{0} is told: {1}")
    @CsvSource({"school, utbildning, true", "guardian, utbildning, false", "socialServices, utbildning, false"})
    @Rule(28)
    void anAuthorityThatAskedIsToldTheOutcomeAndNothingMore(String initiator, String tenant, boolean told) {
        var number = refused(initiator);

        var lines = cases.timeline(number, new Authority(tenant));
        assertThat(lines.stream().anyMatch(line -> line.contains("avslutad samordnad individuell plan"))).isEqualTo(told);
        assertThat(lines).noneMatch(line -> line.contains("stadsdel finns"));
    }

    @Test
    @Rule(28)
    void withViolenceSuspectedTheFamilyGetsNoLetter() {
        var number = cases.openWithConsent();
        cases.request("sip-norra", number, "guardian");
        driver.start("soc-norra", "reception", Map.of("caseNumber", number, "whatWorries", "Blåmärken", "violenceSuspected", true, "reporterKind", "anonymous"));
        driver.runJobs(number);

        driver.find(number, "prepareSip").ifPresent(task -> driver.complete(task, Map.of("sipWarranted", false, "sipWarrantedReason", REASON)));
        assertThat(letters(number)).isEmpty();
    }

    @Test
    @Rule(28)
    void whenNobodyCouldBeWrittenToNothingSaysThatSomebodyWas() {
        var number = cases.openWithConsent();
        jdbc.sql("update guardian set no_contact = true where pupil_id = (select pupil_id from case_file where case_number = ?)").param(number).update();
        cases.request("sip-norra", number, "guardian");
        driver.complete(number, "prepareSip", Map.of("sipWarranted", false, "sipWarrantedReason", REASON));

        assertThat(letters(number)).isEmpty();
        assertThat(cases.timeline(number, DISTRICT)).contains("Familjens önskan om SIP avslogs; inget brev är skickat.")
                .noneMatch(line -> line.contains("beskedet med skälet"));
    }

    @Test
    @Rule(28)
    void aNoWithoutAReasonIsRefusedWithItsSourceAndTheTaskIsStillThere() {
        var number = cases.openWithConsent();
        cases.request("sip-norra", number, "school");

        assertThatThrownBy(() -> driver.complete(driver.task(number, "prepareSip"), Map.of("sipWarranted", false)))
                .hasMessageContaining("sipWarrantedReason").hasMessageContaining("SoL 10:8");
        assertThat(driver.find(number, "prepareSip")).isPresent();
    }

    private String refused(String initiator) {
        var number = cases.openWithConsent();
        cases.request("sip-norra", number, initiator);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", false, "sipWarrantedReason", REASON));
        driver.runJobs(number);
        return number;
    }

    private List<Document> letters(String number) {
        return documents.of(new CaseNumber(number), DISTRICT).stream().filter(document -> document.title().startsWith("Besked")).toList();
    }

    private String text(Document document) throws IOException {
        try (var pdf = Loader.loadPDF(documents.content(document))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
