package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.interventions;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.CaseSection;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The four months of an investigation: warned, extended, broken, and all of that visible (SoL 20:3). */
@ProcessTest
class InvestigationTimeTest {
    @Autowired ProcessDriver driver;
    @Autowired InvestigationDriver investigations;
    @Autowired InvestigationSection section;

    @Test
    @Rule(19)
    void afterThreeMonthsAnExtensionIsConsideredAndMovesTheEnd() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(3));

        driver.complete(number, "considerExtension", extension("2026-08-15"));

        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2026-08-15");
        driver.moveTo(LocalDate.of(2026, 8, 17).atTime(23, 0));
        driver.runJobs(number);
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(1));
        assertThat(driver.find(number, "followUpOverdueInvestigation")).as("17 August is the moved last day").isPresent();
    }

    @ParameterizedTest(name = "on {0} to {1}: {2}")
    @CsvSource({"2026-06-02, 2026-07-02, (SoL 20:3)", "2026-06-02, 2026-06-30, (SoL 20:3)", "2026-06-02, 2026-03-01, (SoL 20:3)",
        "2026-07-20, 2026-07-10, (SoL 20:3)", "2026-07-20, 2026-07-20, (SoL 20:3)", "2026-06-02, 2027-06-03, Rutin för barnavårdsutredning"})
    @Rule(19)
    void anExtensionGivesMoreTimeThanThereIsToADayThatLiesAhead(LocalDate on, String to, String source) {
        var number = investigations.communicated();
        driver.moveTo(on.atTime(9, 0));
        driver.runJobs(number);

        investigations.refused(number, "considerExtension", extension(to), "extendedTo", source);

        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2026-07-02");
    }

    @Test
    @Rule(19)
    void anExtensionNeedsItsReasonAndItsDay() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(3));

        investigations.refused(number, "considerExtension", Map.of("extend", true, "extendedTo", "2026-08-15"), "extensionReason");
        investigations.refused(number, "considerExtension", Map.of("extend", true, "extensionReason", "Barnet är sjukt."), "extendedTo");
        investigations.refused(number, "considerExtension", Map.of("extend", true, "extensionReason", "Barnet är sjukt.", "extendedTo", "2026-02-30"), "extendedTo");
    }

    @Test
    @Rule(19)
    void anExtendedEndIsWarnedOfAgainAndMayBeExtendedTwiceEachVisibleWithItsDecider() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(3));
        driver.complete(number, "considerExtension", extension("2026-09-15"));
        driver.moveTo(LocalDate.of(2026, 8, 14).atTime(9, 0));
        driver.runJobs(number);
        assertThat(driver.find(number, "considerExtension")).isEmpty();

        driver.pass(number, Period.ofDays(1));
        driver.complete(number, "considerExtension", extension("2026-10-30"));

        assertThat(investigations.titles(number)).filteredOn("Beslut om förlängd utredningstid"::equals).hasSize(2);
        var item = item(number);
        assertThat(item.status()).isEqualTo("Pågår, klar senast 30 oktober 2026");
        assertThat(item.detail()).contains("Förlängd 2 juni 2026 från 2 juli 2026 till 15 september 2026 av Jonas Wallin. Skäl: Barnet är sjukt.")
                .contains("Förlängd 15 augusti 2026 från 15 september 2026 till 30 oktober 2026 av Jonas Wallin");
        assertThat(item.facts().get("extensions").toString()).contains("2026-09-15", "2026-10-30", "soc-norra");
    }

    @Test
    @Rule(19)
    void whoDoesNotExtendIsAskedAgainOnTheLastDayAndEachMonthOfALateInvestigation() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(3));

        driver.complete(number, "considerExtension", Map.of("extend", false));
        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2026-07-02");
        assertThat(driver.find(number, "considerExtension")).isEmpty();

        driver.moveTo(LocalDate.of(2026, 7, 2).atTime(9, 0));
        driver.runJobs(number);
        driver.complete(number, "considerExtension", Map.of("extend", false));
        driver.pass(number, Period.ofMonths(1));
        assertThat(driver.find(number, "considerExtension")).isPresent();
        driver.complete(number, "considerExtension", extension("2026-09-01"));
        assertThat(item(number).detail()).contains("när tiden redan var ute");
    }

    @Test
    @Rule(19)
    void aBreachIsTheSupervisorsWhileTheWorkGoesOnAndComesBackUntilThereIsADecision() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(4));
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(1));

        assertThat(driver.candidate(driver.task(number, "followUpOverdueInvestigation"))).isEqualTo("chef-norra");
        driver.complete(number, "followUpOverdueInvestigation", Map.of("overdueNote", "Klart på fredag."));
        assertThat(driver.find(number, "decideInvestigation")).isPresent();
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isEmpty();
        driver.pass(number, Period.ofMonths(1));
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isPresent();
    }

    @Test
    @Rule(19)
    void anExtendedEndThatIsBrokenTooEscalatesAnew() {
        var number = investigations.communicated();
        driver.moveTo(LocalDate.of(2026, 7, 3).atTime(9, 0));
        driver.runJobs(number);
        driver.complete(number, "followUpOverdueInvestigation", Map.of());
        driver.complete(number, "considerExtension", extension("2026-08-03"));

        driver.moveTo(LocalDate.of(2026, 8, 3).atTime(9, 0));
        driver.runJobs(number);
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(1));

        assertThat(driver.find(number, "followUpOverdueInvestigation")).isPresent();
    }

    @ParameterizedTest(name = "decided on {0}: late {1}")
    @CsvSource({"2026-07-02, false", "2026-07-03, true", "2026-09-01, true"})
    @Rule(19)
    void aDecisionAfterTheLastDayCountsAndIsRecordedAsLate(LocalDate on, boolean late) {
        var number = investigations.communicated();
        driver.moveTo(on.atTime(15, 0));

        driver.complete(number, "decideInvestigation", interventions());

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(investigations.sentences(number).stream().anyMatch(sentence -> sentence.startsWith("Beslutet kom för sent"))).isEqualTo(late);
        assertThat(item(number).facts()).containsEntry("late", late).containsEntry("statutoryDay", "2026-07-02").containsEntry("lastDay", "2026-07-02");
        assertThat(item(number).status()).endsWith(late ? ", för sent" : "2026");
    }

    @Test
    @Rule(19)
    void bothLastDaysAreShownWhenTheLawsDayIsNoWorkingDay() {
        driver.moveTo(LocalDate.of(2026, 10, 31).atTime(10, 0));

        var number = investigations.begun();

        assertThat(item(number).status()).isEqualTo("Pågår, klar senast 1 mars 2027");
        assertThat(item(number).detail()).contains("Lagens dag är 28 februari 2027");
    }

    @Test
    @Rule(19)
    void onlyACaseWorkerExtends() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(3));
        var task = driver.task(number, "considerExtension");

        for (var user : new String[] {"chef-norra", "utskott-norra", "jour"}) {
            assertThatThrownBy(() -> driver.completeAs(user, task, extension("2026-08-15"))).as(user)
                    .hasMessageContaining("Uppgiften hör till en annan roll: Behöriga socialsekreterare (SoL 20:3)");
        }
        for (var user : new String[] {"soc-jarva", "rektor"}) {
            assertThatThrownBy(() -> driver.completeAs(user, task, extension("2026-08-15"))).as(user).hasMessageContaining("ENGINE-13034");
        }

        assertThat(driver.find(number, "considerExtension")).isPresent();
        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2026-07-02");
    }

    private CaseSection.Item item(String number) {
        return section.items(new CaseNumber(number), DistrictCases.DISTRICT).get(0);
    }

    private static Map<String, Object> extension(String to) {
        return Map.of("extend", true, "extensionReason", "Barnet är sjukt.", "extendedTo", to);
    }
}
