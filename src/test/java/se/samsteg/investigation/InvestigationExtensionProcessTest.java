package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.interventions;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.shared.IsoTime;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

@ProcessTest
class InvestigationExtensionProcessTest {
    private static final String EXTENSION = "investigation-extension";

    @Autowired ProcessDriver driver;
    @Autowired InvestigationDriver investigations;
    @Autowired JdbcClient database;

    @Test
    void aRunningInvestigationMayBeExtendedAtAnyTimeAndEachExtensionStaysVisible() {
        var number = investigations.communicated();

        extend("soc-norra", number, "2026-08-03");
        extend("soc-norra", number, "2026-09-01");

        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2026-09-01");
        assertThat(driver.task(number, "decideInvestigation").getDueDate().toInstant().atZone(IsoTime.ZONE).toLocalDateTime())
                .isEqualTo("2026-09-01T23:59:59");
        assertThat(database.sql("""
                select extended_to from investigation_extension join investigation on investigation.id = investigation_id
                where case_number = ? order by investigation_extension.id""").param(number).query(LocalDate.class).list())
                .containsExactly(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 9, 1));
        assertThat(driver.isRunning(number, EXTENSION)).isFalse();
    }

    @Test
    void theBreachIsCountedFromTheNewEnd() {
        var number = investigations.communicated();
        extend("soc-norra", number, "2026-08-03");

        driver.pass(number, Period.ofMonths(5));
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(3));

        assertThat(driver.find(number, "followUpOverdueInvestigation")).isPresent();
    }

    @Test
    void anExtensionGivesMoreTimeAndNeverLess() {
        var number = investigations.begun();

        assertThatThrownBy(() -> extend("soc-norra", number, "2026-07-02")).hasMessageContaining("extendedTo");

        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2026-07-02");
    }

    @Test
    void withoutAnOpenInvestigationThereIsNothingToExtend() {
        var number = investigations.communicated();
        driver.complete(number, "decideInvestigation", interventions());

        assertThatThrownBy(() -> extend("soc-norra", number, "2026-09-01")).hasMessageContaining("Ingen utredning pågår");
    }

    @Test
    void anotherDistrictsCaseCannotBeExtended() {
        var number = investigations.begun();

        assertThatThrownBy(() -> extend("soc-jarva", number, "2026-09-01")).hasMessageContaining("caseNumber");
    }

    private void extend(String user, String number, String to) {
        driver.start(user, EXTENSION, Map.of("caseNumber", number, "extensionReason", "Barnet har varit sjukt.", "extendedTo", to));
    }
}
