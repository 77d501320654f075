package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.samsteg.placement.PlacementDriver.APPROVED;
import static se.samsteg.placement.PlacementDriver.REFUSED;
import static se.samsteg.placement.PlacementDriver.faults;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseFilter;
import se.samsteg.casefile.CaseState;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ProcessVariable;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

/** The path of a placement from application to return, and every way out of it. */
@ProcessTest
class PlacementProcessTest {
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    private static final Map<String, Object> DECLINED = Map.of("decision", "decline", "decisionReason", "Stödet räcker.");

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlacementDriver placements;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Documents documents;
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void anIncompleteApplicationIsSupplementedAndAssessedAgain() {
        var number = apply();
        driver.complete(number, "assessApplication", Map.of("assessment", "supplement", "assessmentReason", "Pedagogisk bedömning saknas."));
        assertThat(driver.shown(driver.task(number, "supplementApplication"))).containsEntry("assessmentReason", "Pedagogisk bedömning saknas.");
        driver.complete(number, "supplementApplication", Map.of("supplement", "Bedömningen är gjord."));

        assertThat(driver.shown(driver.task(number, "assessApplication"))).containsEntry("supplement", "Bedömningen är gjord.");
        assertThat(driver.dueDay(number, "assessApplication")).isEqualTo(LocalDate.parse("2026-03-16"));
    }

    @Test
    void aRejectedApplicationEndsWithItsReason() {
        var number = apply();
        assertThat(faults(catchThrowable(() -> driver.complete(number, "assessApplication", Map.of("assessment", "reject"))))).containsOnlyKeys("assessmentReason");
        driver.complete(number, "assessApplication", Map.of("assessment", "reject", "assessmentReason", "Utredning saknas."));

        assertEnded(number);
    }

    @Test
    void theDecisionIsAPrincipalsWithReasonsAndAppeal() {
        var number = apply();
        driver.complete(number, "assessApplication", APPROVED);
        assertThat(driver.candidate(driver.task(number, "decidePlacement"))).isEqualTo("rektor");
        driver.complete(number, "decidePlacement", DECLINED);

        assertEnded(number);
        assertThat(documents.of(new CaseNumber(number), Authority.SCHOOLS)).singleElement()
                .satisfies(document -> assertThat(document.kind()).isEqualTo(DocumentKind.DECISION));
        assertThat(driver.sentences(number, Authority.SCHOOLS)).contains("Ansökan om placering i RSU-NORRA avslås.")
                .containsOnlyOnce("Uppgift klar: Besluta om placering.");
    }

    @Rule(4)
    @Test
    void whenNoGuardianMayBeToldThePrincipalIsNotToldThatTheyWere() {
        var number = apply();
        jdbc.sql("update guardian set no_contact = true where pupil_id = ?").param(cases.find(new CaseNumber(number)).orElseThrow().pupilId()).update();
        driver.complete(number, "assessApplication", APPROVED);
        driver.complete(number, "decidePlacement", DECLINED);

        assertThat(driver.sentences(number, Authority.SCHOOLS)).contains("Ingen vårdnadshavare har underrättats om beslutet. Pröva för hand vem som ska få del av det.")
                .noneMatch(line -> line.startsWith("Vårdnadshavarna har underrättats"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-16, 2026-03-16", "2026-03-16, 2026-09-17"})
    void theFirstReviewFollowsTheStartWithinSixMonths(String start, String review) {
        var number = apply();
        driver.complete(number, "assessApplication", APPROVED);

        assertThat(faults(catchThrowable(() -> driver.complete(number, "decidePlacement", Map.of("decision", "place", "decisionReason", "Skäl",
                "placementStart", start, "reviewDate", review))))).containsOnlyKeys("reviewDate");
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }

    @Test
    void aFreedSeatGoesToTheFirstInTheQueue() {
        placements.group("CSU-KO-1", 1);
        var holder = approved("CSU-KO-1");
        var first = approved("CSU-KO-1");
        var second = approved("CSU-KO-1");
        assertThat(driver.openTasks(first)).isEmpty();
        driver.complete(holder, "decidePlacement", DECLINED);

        assertThat(driver.find(first, "decidePlacement")).isPresent();
        assertThat(driver.openTasks(second)).isEmpty();
    }

    @Test
    void theQueueIsReviewedEachThirtyDaysAndOneMayLeaveIt() {
        placements.group("CSU-KO-2", 1);
        var holder = approved("CSU-KO-2");
        var first = approved("CSU-KO-2");
        var second = approved("CSU-KO-2");
        driver.pass(first, Period.ofDays(31));
        driver.complete(first, "reviewQueue", Map.of("queueOutcome", "wait"));
        assertThat(driver.openTasks(first)).isEmpty();
        driver.pass(first, Period.ofDays(31));
        driver.complete(first, "reviewQueue", Map.of("queueOutcome", "withdraw"));
        driver.complete(holder, "decidePlacement", DECLINED);

        assertEnded(first);
        assertThat(driver.find(second, "decidePlacement")).isPresent();
    }

    @Test
    void aSeatThatIsFreedDuringTheReviewOfTheQueueNeedsNoReview() {
        placements.group("CSU-KO-3", 1);
        var holder = approved("CSU-KO-3");
        var waiting = approved("CSU-KO-3");
        driver.pass(waiting, Period.ofDays(31));
        assertThat(driver.find(waiting, "reviewQueue")).isPresent();
        driver.complete(holder, "decidePlacement", DECLINED);

        assertThat(driver.openTasks(waiting)).extracting("taskDefinitionKey").containsExactly("decidePlacement");
    }

    @Test
    void withConsentSocialServicesAreNotifiedAndConsentIsRenewed() {
        var number = placements.placed();
        placements.answerConsent(number, granted("2026-09-30"));

        assertThat(driver.task(number, "respondToNotice").getTenantId()).isEqualTo("sdn-norra-innerstaden");
        assertThat(driver.find(number, "assessConcern")).isEmpty();
        driver.pass(number, Period.ofMonths(7));
        assertThat(driver.find(number, "recordConsentAnswer")).isPresent();
    }

    @Test
    void withoutConsentTheConcernIsAssessedAndConsentAskedForAgain() {
        var number = placements.placed();
        placements.answerConsent(number, REFUSED);
        assertThat(driver.dueDay(number, "assessConcern")).isEqualTo(LocalDate.parse("2026-03-09"));
        driver.complete(number, "assessConcern", Map.of("concernFound", false, "concernReason", "Ingen oro."));

        assertThat(driver.find(number, "recordConsentAnswer")).isEmpty();
        assertThat(driver.isRunning(number, "concern-report")).isFalse();
        driver.pass(number, Period.ofMonths(4));
        assertThat(driver.find(number, "recordConsentAnswer")).isPresent();
    }

    @Test
    void aConsentThatDoesNotCoverTheNoticeIsNone() {
        var number = placements.placed();
        placements.answerConsent(number, Map.of("answer", "partial", "answerForm", "oral", "answerDate", "2026-03-02", "validTo", "2026-09-30",
                "grantedCategories", List.of("sip"), "directions", List.of("schoolToSocial"), "answerReason", "Bara SIP."));

        assertThat(driver.find(number, "assessConcern")).isPresent();
        assertThat(driver.find(number, "respondToNotice")).isEmpty();
    }

    @Test
    void aConcernReportOutlivesThePlacementThatBeganIt() {
        var number = placements.placed();
        placements.answerConsent(number, REFUSED);
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        driver.complete(number, "reviewPlacement", review(95, "fully", "end"));
        driver.complete(number, "planReturn", Map.of("returnPlan", "Stegvis.", "endDate", "2026-06-30"));
        assertThat(driver.isRunning(number, "placement")).as("waits for the assessment of the concern").isTrue();
        driver.complete(number, "assessConcern", Map.of("concernFound", true, "concernReason", "Kommer utan mat."));

        assertThat(driver.isRunning(number, "placement")).isFalse();
        assertThat(driver.isRunning(number, "concern-report")).isTrue();
        assertThat(state(number)).isEqualTo(CaseState.OPEN);
    }

    @Test
    void aPlacementIsReviewedUntilItEndsAndItsSeatIsFree() {
        placements.group("CSU-KO-4", 1);
        var number = placements.placed("groupCode", "CSU-KO-4", "groupType", "csu");
        placements.answerConsent(number, granted("2026-09-30"));
        var waiting = approved("CSU-KO-4");
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        assertThat(driver.dueDay(number, "reviewPlacement")).isEqualTo(LocalDate.parse("2026-06-15"));
        assertThat(faults(catchThrowable(() -> driver.complete(number, "reviewPlacement", PlacementDriver.review(90, "partly", "nextReviewDate", "2027-01-15")))))
                .containsOnlyKeys("nextReviewDate");
        driver.complete(number, "reviewPlacement", review(90, "partly", "continue"));
        assertThat(driver.dueDay(number, "reviewPlacement")).isEqualTo(LocalDate.parse("2026-08-20"));
        driver.complete(number, "reviewPlacement", review(95, "fully", "end"));
        assertThat(driver.find(number, "recordConsentAnswer")).isEmpty();
        assertThat(faults(catchThrowable(() -> driver.complete(number, "planReturn", Map.of("returnPlan", "Stegvis.", "endDate", "2026-03-15"))))).containsOnlyKeys("endDate");
        assertThat(faults(catchThrowable(() -> driver.complete(number, "planReturn", Map.of("returnPlan", "Stegvis.", "endDate", "2028-05-01")))).get("endDate"))
                .contains("högst ett år");
        driver.complete(number, "planReturn", Map.of("returnPlan", "Stegvis.", "endDate", "2026-06-30"));

        assertEnded(number);
        assertThat(driver.find(waiting, "decidePlacement")).isPresent();
    }

    @Test
    void aWarningOfAReviewAsksForASip() {
        var number = placements.placed();
        placements.answerConsent(number, granted("2026-09-30"));
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        driver.complete(number, "reviewPlacement", review(45, "partly", "continue"));

        assertThat(driver.isRunning(number, "sip")).isTrue();
        assertThat(driver.find(number, "reviewPlacement")).isPresent();
    }

    @Test
    void aGraveWarningOfAReviewIsAssessedAsAConcern() {
        var number = placements.placed();
        placements.answerConsent(number, granted("2026-09-30"));
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        driver.complete(number, "reviewPlacement", review(45, "none", "continue"));

        assertThat(driver.openTasks(number)).extracting("taskDefinitionKey").contains("assessConcern", "reviewPlacement");
    }

    @Test
    void anOpenInvestigationGetsTheSchoolsObservations() {
        var number = placements.placed();
        gate.send(Message.named(MessageName.INFORMATION_REQUESTED).from(district(number)).to(Authority.SCHOOLS)
                .purpose(Purpose.INVESTIGATION).value(Category.CASE_STATUS, ProcessVariable.date("informationDue"), LocalDate.parse("2026-03-16"))
                .text(Category.CASE_STATUS, "questions", "Hur mår eleven?").build());
        driver.runJobs(number);
        assertThat(driver.shown(driver.task(number, "provideInformation"))).containsEntry("questions", "Hur mår eleven?");
        assertThat(driver.dueDay(number, "provideInformation")).isEqualTo(LocalDate.parse("2026-03-16"));
        assertThat(faults(catchThrowable(() -> driver.complete(number, "provideInformation", Map.of("informationGiven", false))))).containsOnlyKeys("informationReason");
        driver.complete(number, "provideInformation", Map.of("informationGiven", true, "observations", "Sover på lektionerna."));

        assertThat(driver.find(number, "provideInformation")).isEmpty();
        assertThat(kinds(number)).contains("SENT");
    }

    @Test
    void interventionsThatTheFamilyLetsBeToldAreReadInTheGroup() {
        var number = placements.placed();
        placements.answerConsent(number, granted("2026-09-30"));
        gate.send(Message.named(MessageName.INTERVENTIONS_SHARED).from(district(number)).to(Authority.SCHOOLS)
                .purpose(Purpose.COOPERATION).text(Category.INTERVENTIONS, "ongoingInterventions", "Familjebehandling.")
                .text(Category.INTERVENTIONS, "contactPerson", "Socialsekreterare Berg").build());
        driver.runJobs(number);
        assertThat(driver.shown(driver.task(number, "readInterventions"))).containsEntry("ongoingInterventions", "Familjebehandling.");
        driver.complete(number, "readInterventions", Map.of());

        assertThat(driver.find(number, "readInterventions")).isEmpty();
    }

    private String apply(Object... changes) {
        return driver.start("placering", "placement", SampleApplication.with(changes));
    }

    private String approved(String group) {
        return placements.approved("groupCode", group, "groupType", "csu");
    }

    private static Map<String, Object> granted(String validTo) {
        return PlacementDriver.granted(LocalDate.parse("2026-03-02"), LocalDate.parse(validTo));
    }

    private static Map<String, Object> review(int attendance, String goals, String outcome) {
        return outcome.equals("continue") ? PlacementDriver.review(attendance, goals, "nextReviewDate", "2026-08-20") : PlacementDriver.review(attendance, goals);
    }

    private static CaseScope district(String number) {
        return new CaseScope(new CaseNumber(number), NORRA, "elsewhere", "");
    }

    private void assertEnded(String number) {
        assertThat(driver.isRunning(number, "placement")).isFalse();
        assertThat(state(number)).isEqualTo(CaseState.CLOSED);
    }

    private CaseState state(String number) {
        return cases.page(Authority.SCHOOLS, CaseFilter.ALL, PageRequest.of(0, 500)).stream()
                .filter(entry -> entry.number().value().equals(number)).findFirst().orElseThrow().state();
    }

    private List<String> kinds(String number) {
        return timeline.of(new CaseNumber(number), Authority.SCHOOLS).stream().map(line -> line.entry().kind().name()).toList();
    }
}
