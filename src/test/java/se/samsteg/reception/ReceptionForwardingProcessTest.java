package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.samsteg.reception.ReceptionDriver.JARVA;
import static se.samsteg.reception.ReceptionDriver.NORRA;
import static se.samsteg.reception.ReceptionDriver.NOT_OPENED;
import static se.samsteg.reception.ReceptionDriver.OPENED;
import static se.samsteg.reception.ReceptionDriver.RAISED;
import static se.samsteg.reception.ReceptionDriver.SAFE;
import static se.samsteg.reception.ReceptionDriver.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.Together;

/** A report that came to the wrong district is handed over; the law's days run from the first receipt (SoL 20:1, 20:2). */
@ProcessTest
class ReceptionForwardingProcessTest {
    @Autowired ProcessDriver driver;
    @Autowired ReceptionDriver receptions;
    @Autowired CaseFiles cases;
    @Autowired DisclosureLog disclosures;
    @Autowired ReceptionSection section;

    @Rule({14, 16})
    @ParameterizedTest(name = "received {0}, handed over {1} days later: protection {2}, assessment {3} moved to {4}")
    @CsvSource({"2026-03-02T09:00, 3, 2026-03-02, 2026-03-16, 2026-03-16", "2026-03-20T18:30, 5, 2026-03-21, 2026-04-03, 2026-04-07",
            "2026-06-05T10:00, 13, 2026-06-05, 2026-06-19, 2026-06-22"})
    void bothDaysAreCountedFromTheFirstReceipt(String received, int days, LocalDate protection, LocalDate statutory, LocalDate last) {
        driver.moveTo(LocalDateTime.parse(received));
        var number = receptions.reported(Map.of());
        driver.pass(number, Period.ofDays(days));
        receptions.forwarded(number, "sdn-jarva");

        assertThat(driver.variable(number, "reception", "receivedAt")).isEqualTo(received);
        var task = driver.task(number, "assessProtection");
        assertThat(task.getTenantId()).isEqualTo("sdn-jarva");
        assertThat(driver.dueDay(task)).isEqualTo(protection);
        var assessment = receptions.running(number, JARVA, "preliminaryAssessment");
        assertThat(assessment.from()).isEqualTo(received.substring(0, 10));
        assertThat(assessment.statutoryDay()).isEqualTo(statutory);
        assertThat(assessment.lastDay()).isEqualTo(last);
    }

    @Rule(14)
    @Test
    void theSendersAssessmentEndsAndItsCaseShowsWhere() {
        var number = receptions.reported(Map.of());
        driver.complete(number, "assessProtection", SAFE);
        receptions.forwarded(number, "sdn-jarva");

        assertThat(driver.openTasks(number)).extracting("tenantId").containsOnly("sdn-jarva");
        assertThat(receptions.lines(number, NORRA)).anyMatch(line -> line.startsWith("Orosanmälan är överlämnad till Järva"));
        assertThat(section.items(new CaseNumber(number), NORRA).get(0).status()).startsWith("Överlämnad till Järva");
        assertThat(receptions.running(number, NORRA, "preliminaryAssessment")).isNull();
        assertThat(receptions.lines(number, JARVA)).anyMatch(line -> line.contains("överlämnad från Norra innerstadens stadsdelsnämnd")
                && line.contains("först tog emot den 2 mars 2026"));
    }

    @Test
    void itPassesTheGateOnANamedGroundByANamedPerson() {
        var number = receptions.reported(Map.of());
        receptions.forwarded(number, "sdn-jarva");

        assertThat(disclosures.of(new CaseNumber(number), NORRA)).anyMatch(line -> line.to().equals(JARVA) && line.category() == Category.CONCERN
                && line.passed() && "OSL 26:9".equals(line.ground()) && "soc-norra".equals(line.decidedBy()));
    }

    @Test
    void theRightDistrictReadsEverythingThatWasSaid() {
        var number = receptions.reported(Map.of("siblings", "Två små.", "violenceSuspected", true));
        driver.complete(number, "assessProtection", Map.of("protectionReason", "Bor hos mormor i natt."));
        receptions.added("rsu", number, Map.of("supplementKind", "information", "supplement", "Har blåmärken."));
        receptions.forwarded(number, "sdn-jarva");

        assertThat(driver.shown(driver.task(number, "assessProtection"))).containsEntry("whatWorries", "Frånvaro.")
                .containsEntry("siblings", "Två små.").containsEntry("forwardingReason", "Familjen bor i Kista.")
                .containsEntry("reporterKind", "dutyBound").hasEntrySatisfying("earlierProtection", text ->
                        assertThat(text.toString()).startsWith("Norra innerstadens stadsdelsnämnd, 2 mars 2026").endsWith("Bor hos mormor i natt."))
                .hasEntrySatisfying("newInformation", text -> assertThat(text.toString()).contains("Har blåmärken."));
    }

    @Rule(18)
    @Test
    void theReporterIsAnsweredByTheDistrictThatDecides() {
        var number = receptions.reported(Map.of("wantsAnswer", true));
        receptions.forwarded(number, "sdn-jarva");
        assertThat(driver.find(number, "readReporterAnswer")).isEmpty();
        receptions.decided(number, NOT_OPENED);

        assertThat(driver.shown(driver.task(number, "readReporterAnswer"))).containsEntry("reporterAnswer", "notOpened");
        assertThat(receptions.lines(number, Authority.SCHOOLS)).anyMatch(line -> line.contains("orosanmälan överlämnad till annan stadsdel"));
    }

    @Test
    void theEmergencyServiceHandsOverAtNightAndTheRightDistrictsOneGoesOn() {
        driver.moveTo(LocalDateTime.parse("2026-03-02T23:10"));
        var number = driver.start("jour", "reception", with(RAISED, "district", "sdn-norra-innerstaden"));
        driver.start("jour", "reception-forwarding", Map.of("caseNumber", number, "rightDistrict", "sdn-jarva", "forwardingReason", "Bor där.",
                "district", "sdn-norra-innerstaden"));
        driver.runJobs(number);

        var task = driver.task(number, "assessProtection");
        assertThat(task.getTenantId()).isEqualTo("sdn-jarva");
        assertThat(driver.candidate(task)).isEqualTo("jour");
        assertThat(cases.find(new CaseNumber(number)).orElseThrow().district()).contains("sdn-jarva");
    }

    @Test
    void aSecondReportOfTheDayFindsTheReceptionThatWasHandedOver() {
        var number = receptions.reported(Map.of());
        receptions.forwarded(number, "sdn-jarva");
        receptions.reportedAgain(number, Map.of("whatWorries", "Blåmärken."));

        assertThat(driver.openTasks(number)).hasSize(1);
        assertThat(driver.shown(driver.task(number, "assessProtection")).get("whatWorries").toString()).endsWith("Blåmärken.");
    }

    @Test
    void whatTheSchoolAddsFollowsTheReport() {
        var number = receptions.reported(Map.of());
        receptions.forwarded(number, "sdn-jarva");
        receptions.added("rsu", number, Map.of("supplementKind", "answerRequest"));
        receptions.added("rsu", number, Map.of("supplementKind", "withdrawal", "withdrawalNote", "Missförstånd."));

        assertThat(driver.shown(driver.task(number, "assessProtection")).get("takenBack").toString()).contains("Missförstånd.");
        receptions.decided(number, NOT_OPENED);
        assertThat(driver.shown(driver.task(number, "readReporterAnswer"))).containsEntry("reporterAnswer", "notOpened");
    }

    @Test
    void onlyWhatWaitsForADecisionIsHandedOverAndToAnotherDistrict() {
        var number = receptions.reported(Map.of());
        assertRefused(number, "sdn-norra-innerstaden", "rightDistrict", "OSL 26:9");
        receptions.decided(number, OPENED);

        assertRefused(number, "sdn-jarva", "caseNumber", "SoL 20:2");
        assertThat(driver.isRunning(number, "investigation")).isTrue();
    }

    @Rule(15)
    @Test
    void aChildInDangerIsProtectedBeforeTheReportIsHandedOver() {
        var number = receptions.reported(Map.of("acuteDanger", true));
        assertRefused(number, "sdn-jarva", "caseNumber", "SoL 20:1");
        driver.complete(number, "assessProtection", Map.of("immediateProtection", true, "protectionReason", "Hot i hemmet."));
        assertRefused(number, "sdn-jarva", "caseNumber", "SoL 20:1");

        driver.complete(number, "protectChild", Map.of("measure", "Jourhem."));
        receptions.forwarded(number, "sdn-jarva");
        assertThat(driver.shown(driver.task(number, "assessProtection")).get("earlierProtection").toString()).contains("Hot i hemmet.", "Jourhem.");
    }

    @Test
    void nobodyElsesReportIsHandedOver() {
        var number = receptions.reportedTo("sdn-jarva", Map.of());

        assertRefused(number, "sdn-farsta", "caseNumber", "Ingen orosanmälan");
        assertThatThrownBy(() -> driver.start("rsu", "reception-forwarding", fields(number, "sdn-farsta"))).hasMessageContaining("CREATE_INSTANCE");
        assertThat(driver.task(number, "assessProtection").getTenantId()).isEqualTo("sdn-jarva");
    }

    @Test
    void aBreachStaysTheSendersAndTheRightDistrictsIsSeenAtOnce() {
        var number = receptions.reported(Map.of());
        driver.complete(number, "assessProtection", SAFE);
        driver.pass(number, Period.ofDays(16));
        assertThat(driver.task(number, "followUpOverduePreliminary").getTenantId()).isEqualTo("sdn-norra-innerstaden");
        receptions.forwarded(number, "sdn-jarva");
        driver.complete(number, "assessProtection", SAFE);

        assertThat(driver.openTasks(number)).filteredOn("taskDefinitionKey", "followUpOverduePreliminary")
                .extracting("tenantId").containsExactlyInAnyOrder("sdn-norra-innerstaden", "sdn-jarva");
    }

    @Test
    void ofTwoWhoHandOverAtOnceTheSecondIsToldThatNothingWaits() throws Exception {
        var number = receptions.reported(Map.of());
        driver.complete(number, "assessProtection", SAFE);

        var told = Together.doing(2, () -> Optional.ofNullable(catchThrowable(() ->
                driver.start("soc-norra", "reception-forwarding", fields(number, "sdn-jarva")))));

        assertThat(told).filteredOn(Optional::isPresent).singleElement().satisfies(second ->
                assertThat(second.orElseThrow()).hasMessageContaining("caseNumber: Ingen orosanmälan väntar på bedömning hos er"));
    }

    @Test
    void aMissingFieldThatNamesNoSourceIsDemandedByTheTasksLaw() {
        var number = receptions.reported(Map.of());

        assertThatThrownBy(() -> driver.complete(number, "assessProtection", Map.of())).hasMessageContaining("protectionReason: ")
                .hasMessageContaining("måste fyllas i (SoL 20:1).");
    }

    private void assertRefused(String number, String district, String field, String rule) {
        assertThatThrownBy(() -> driver.start("soc-norra", "reception-forwarding", fields(number, district)))
                .hasMessageContaining(field).hasMessageContaining(rule);
    }

    private static Map<String, Object> fields(String number, String district) {
        return Map.of("caseNumber", number, "rightDistrict", district, "forwardingReason", "Bor där.");
    }
}
