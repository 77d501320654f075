package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.samsteg.placement.PlacementDriver.faults;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.Together;

/** A principal ends a placement before its next review. */
@ProcessTest
class PlacementEndProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlacementDriver placements;
    @Autowired
    private Documents documents;

    @Test
    @Rule({1, 3, 4})
    void anEarlyEndIsADecisionAndNeedsAPlanForTheReturn() {
        var number = placements.placed();
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));

        end("rektor", number);
        assertThat(placements.tasks(number)).containsExactly("planReturn");
        assertThat(documents.of(new CaseNumber(number), Authority.SCHOOLS)).first()
                .satisfies(document -> assertThat(document.title()).isEqualTo("Beslut att avsluta en placering i förtid"));
        driver.complete(number, "planReturn", Map.of("returnPlan", "Stegvis.", "endDate", "2026-04-30"));

        assertThat(driver.isRunning(number, "placement")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"placering", "rsu", "skolsocionom", "chef-utbildning"})
    @Rule(1)
    void nobodyButAPrincipalEndsAPlacement(String user) {
        var number = placements.placed();

        assertThat(catchThrowable(() -> end(user, number))).isInstanceOf(AuthorizationException.class);
        assertThat(driver.find(number, "welcomePupil")).isPresent();
    }

    @Test
    @Rule(1)
    void anAdministratorWhoMayStartEverythingDecidesNothing() {
        var number = placements.placed();

        assertThat(catchThrowable(() -> end("admin", number))).isInstanceOf(AuthorizationException.class).hasMessage("Din roll får inte göra detta.");
        assertThat(driver.find(number, "welcomePupil")).isPresent();
    }

    @Test
    void aPlacementThatDoesNotRunCannotEndAndNothingIsCreated() {
        var number = placements.approved();
        assertThat(faults(catchThrowable(() -> end("rektor", number)))).containsKey("caseNumber");
        var running = placements.placed();
        end("rektor", running);
        assertThat(faults(catchThrowable(() -> end("rektor", running))).get("caseNumber")).contains("(skollagen 3:11)");

        assertThat(driver.isRunning(number, "placement-end")).isFalse();
        assertThat(documents.of(new CaseNumber(running), Authority.SCHOOLS)).filteredOn(document -> document.kind() == DocumentKind.DECISION).hasSize(2);
    }

    @Test
    @Rule(1)
    void ofTwoWhoEndAPlacementAtOnceTheSecondIsToldThatItEndsAlready() throws Exception {
        var number = placements.placed();

        var told = Together.doing(2, () -> Optional.ofNullable(catchThrowable(() ->
                driver.start("rektor", "placement-end", Map.of("caseNumber", number, "endReason", "Gruppen passar inte eleven.")))));

        assertThat(told).filteredOn(Optional::isPresent).singleElement().satisfies(second ->
                assertThat(faults(second.orElseThrow()).get("caseNumber")).contains("avslutas den redan", "(skollagen 3:11)"));
        assertThat(documents.of(new CaseNumber(number), Authority.SCHOOLS)).filteredOn(document -> document.kind() == DocumentKind.DECISION).hasSize(2);
    }

    private void end(String user, String number) {
        driver.start(user, "placement-end", Map.of("caseNumber", number, "endReason", "Gruppen passar inte eleven."));
        driver.runJobs(number);
    }
}
