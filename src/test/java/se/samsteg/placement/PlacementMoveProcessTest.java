package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.samsteg.placement.PlacementDriver.faults;
import static se.samsteg.placement.PlacementDriver.granted;
import static se.samsteg.placement.PlacementDriver.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseFilter;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** A placed pupil moves to another district. */
@ProcessTest
class PlacementMoveProcessTest {
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    private static final Authority JARVA = new Authority("sdn-jarva");
    private static final LocalDate VALID_TO = LocalDate.parse("2027-02-20");

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlacementDriver placements;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aConsentAboutOneDistrictSaysNothingOfAnotherSoTheFamilyIsAskedAnew() {
        var number = notified();

        move(number);
        assertThat(driver.find(number, "recordConsentAnswer")).isPresent();
        assertThat(cases.isKnownTo(new CaseNumber(number), JARVA)).as("told before anybody has agreed").isFalse();
        placements.answerConsent(number, granted(driver.today(), VALID_TO));

        assertThat(driver.openTasks(number)).filteredOn(task -> task.getTaskDefinitionKey().equals("respondToNotice"))
                .extracting("tenantId").containsExactlyInAnyOrder("sdn-norra-innerstaden", "sdn-jarva");
    }

    @Test
    void withoutConsentTheNewDistrictIsToldNothingAndTheConcernIsAssessed() {
        var number = notified();

        move(number);
        placements.answerConsent(number, PlacementDriver.REFUSED);

        assertThat(cases.isKnownTo(new CaseNumber(number), JARVA)).isFalse();
        assertThat(driver.find(number, "assessConcern")).isPresent();
    }

    @Test
    void registryListsAndWhatRunsFollowThePupil() {
        var number = notified();

        move(number);

        assertThat(cases.find(new CaseNumber(number)).orElseThrow().district()).contains("sdn-jarva");
        assertThat(driver.variable(number, "placement", "district")).isEqualTo("sdn-jarva");
        assertThat(jdbc.sql("select district from pupil where id = (select pupil_id from case_file where case_number = ?)").param(number)
                .query(String.class).single()).isEqualTo("sdn-jarva");
        assertThat(cases.page(Authority.SCHOOLS, new CaseFilter(Optional.empty(), Optional.of("sdn-jarva"),
                Optional.of(number), Optional.empty()), PageRequest.of(0, 5)).getContent()).hasSize(1);
        assertThat(driver.sentences(number, NORRA)).anySatisfy(sentence -> assertThat(sentence).contains("gått över till en annan stadsdel"));
    }

    @Test
    void laterResultsGoToTheNewDistrict() {
        var number = notified();
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        move(number);
        placements.answerConsent(number, granted(driver.today(), VALID_TO));

        driver.complete(number, "reviewPlacement", review(90, "partly", "nextReviewDate", "2026-08-20"));

        assertThat(driver.sentences(number, JARVA)).anySatisfy(sentence -> assertThat(sentence).contains("skolresultat"));
        assertThat(driver.sentences(number, NORRA)).noneSatisfy(sentence -> assertThat(sentence).contains("skolresultat"));
    }

    @Test
    void theFormerDistrictFinishesItsInvestigationAndGetsItsAnswer() {
        var number = notified();
        investigate(number);
        assertThat(driver.find(number, "provideInformation")).isPresent();

        move(number);
        assertThat(driver.isRunning(number, "investigation")).isTrue();
        driver.complete(number, "provideInformation", Map.of("informationGiven", true, "observations", "Sover på lektionerna."));

        assertThat(driver.task(number, "readInformation").getTenantId()).isEqualTo("sdn-norra-innerstaden");
        assertThat(driver.openTasks(number)).filteredOn(task -> "sdn-norra-innerstaden".equals(task.getTenantId()))
                .extracting("taskDefinitionKey").contains("assessNeeds", "talkWithChild");
    }

    @Test
    void aQuestionThatStillLiesOpenIsCalledOff() {
        var number = placements.placed();
        driver.runJobs(number);

        move(number);

        assertThat(jdbc.sql("""
                select distinct c.state from consent c join consent_round r on r.id = c.round_id
                where r.case_number = ? and r.district = 'sdn-norra-innerstaden'""").param(number).query(String.class).list())
                .containsExactly("CANCELLED");
        placements.answerConsent(number, granted(driver.today(), VALID_TO));
        assertThat(driver.task(number, "respondToNotice").getTenantId()).isEqualTo("sdn-jarva");
        assertThat(cases.isKnownTo(new CaseNumber(number), NORRA)).as("was never told of the case").isFalse();
    }

    @ParameterizedTest(name = "{0}, moved on {1}: {2}")
    @CsvSource({
        "sdn-norra-innerstaden, 2026-03-01, newDistrict",
        "sdn-atlantis, 2026-03-01, newDistrict",
        "sdn-jarva, 2026-03-03, movedOn",
        "sdn-jarva, 2012-01-01, movedOn"
    })
    void whatIsNoMoveIsRefusedAndChangesNothing(String district, String on, String field) {
        var number = placements.placed();

        var refused = catchThrowable(() -> driver.start("placering", "placement-move", Map.of("caseNumber", number, "newDistrict", district, "movedOn", on)));

        assertThat(faults(refused)).containsKey(field);
        assertThat(faults(refused).get(field)).satisfiesAnyOf(sentence -> assertThat(sentence).contains("(Rutin för samverkan)"),
                sentence -> assertThat(sentence).contains("val som inte finns"));
        assertThat(driver.variable(number, "placement", "district")).isEqualTo("sdn-norra-innerstaden");
        assertThat(driver.isRunning(number, "placement-move")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsu", "soc-norra", "chef-utbildning"})
    void whoDoesNotPlacePupilsMovesNone(String user) {
        var number = placements.placed();

        assertThat(catchThrowable(() -> driver.start(user, "placement-move", Map.of("caseNumber", number, "newDistrict", "sdn-jarva",
                "movedOn", "2026-03-01")))).isInstanceOf(AuthorizationException.class);
    }

    private String notified() {
        var number = placements.placed();
        placements.answerConsent(number, granted(driver.today(), VALID_TO));
        assertThat(driver.task(number, "respondToNotice").getTenantId()).isEqualTo("sdn-norra-innerstaden");
        return number;
    }

    private void move(String number) {
        driver.start("skolsocionom", "placement-move", Map.of("caseNumber", number, "newDistrict", "sdn-jarva", "movedOn", "2026-03-01"));
        driver.runJobs(number);
    }

    private void investigate(String number) {
        driver.start("skolsocionom", "concern-report", Map.of("caseNumber", number, "whatWorries", "Kommer sällan.", "reporterName", "Samira Haddad",
                "reporterRole", "Skolsocionom", "reporterPhone", "08-508 00 000"));
        driver.runJobs(number);
        driver.complete(number, "assessProtection", Map.of("immediateProtection", false, "protectionReason", "Är i skolan."));
        driver.complete(number, "assessPreliminarily", Map.of("preliminaryDecision", "open", "preliminaryReason", "Allvarligt.", "childHeard", true));
        driver.complete(number, "planInvestigation", Map.of("questions", "Hur mår eleven?", "contacts", "Skolan", "plannedTalks", "Ett"));
    }
}
