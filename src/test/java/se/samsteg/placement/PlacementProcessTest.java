package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
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
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.ProcessVariable;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

/** The path of a placement from application to return, and every way out of it. */
@ProcessTest
class PlacementProcessTest {
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    private static final Map<String, Object> APPROVED = Map.of("assessment", "approve");
    private static final Map<String, Object> PLACED = Map.of("decision", "place", "decisionReason", "Behöver en liten grupp.",
            "placementStart", "2026-03-16", "reviewDate", "2026-06-15");
    private static final Map<String, Object> DECLINED = Map.of("decision", "decline", "decisionReason", "Stödet räcker.");

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Seating seating;
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
        assertThat(due(number, "assessApplication")).isEqualTo(LocalDate.parse("2026-03-16"));
    }

    @Test
    void aRejectedApplicationEndsWithItsReason() {
        var number = apply();
        assertThatThrownBy(() -> driver.complete(number, "assessApplication", Map.of("assessment", "reject")))
                .satisfies(fault -> assertThat(Refusal.in(fault).orElseThrow().faults()).extracting("field").containsExactly("assessmentReason"));
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
        assertThat(sentences(number)).contains("Ansökan om placering i RSU-NORRA avslås.")
                .containsOnlyOnce("Uppgift klar: Besluta om placering.");
    }

    @Rule(4)
    @Test
    void whenNoGuardianMayBeToldThePrincipalIsNotToldThatTheyWere() {
        var number = apply();
        jdbc.sql("update guardian set no_contact = true where pupil_id = ?").param(cases.find(new CaseNumber(number)).orElseThrow().pupilId()).update();
        driver.complete(number, "assessApplication", APPROVED);
        driver.complete(number, "decidePlacement", DECLINED);

        assertThat(sentences(number)).contains("Ingen vårdnadshavare har underrättats om beslutet. Pröva för hand vem som ska få del av det.")
                .noneMatch(line -> line.startsWith("Vårdnadshavarna har underrättats"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-16, 2026-03-16", "2026-03-16, 2026-09-17"})
    void theFirstReviewFollowsTheStartWithinSixMonths(String start, String review) {
        var number = apply();
        driver.complete(number, "assessApplication", APPROVED);

        assertThatThrownBy(() -> driver.complete(number, "decidePlacement", Map.of("decision", "place", "decisionReason", "Skäl",
                "placementStart", start, "reviewDate", review)))
                .satisfies(fault -> assertThat(Refusal.in(fault).orElseThrow().faults()).extracting("field").containsExactly("reviewDate"));
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }

    @Test
    void aFreedSeatGoesToTheFirstInTheQueue() {
        group("CSU-KO-1", 1);
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
        group("CSU-KO-2", 1);
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
        group("CSU-KO-3", 1);
        var holder = approved("CSU-KO-3");
        var waiting = approved("CSU-KO-3");
        driver.pass(waiting, Period.ofDays(31));
        assertThat(driver.find(waiting, "reviewQueue")).isPresent();
        driver.complete(holder, "decidePlacement", DECLINED);

        assertThat(driver.openTasks(waiting)).extracting("taskDefinitionKey").containsExactly("decidePlacement");
    }

    @Test
    void withConsentSocialServicesAreNotifiedAndConsentIsRenewed() {
        var number = placed();
        answerConsent(number, granted("2026-09-30"));

        assertThat(driver.task(number, "respondToNotice").getTenantId()).isEqualTo("sdn-norra-innerstaden");
        assertThat(driver.find(number, "assessConcern")).isEmpty();
        driver.pass(number, Period.ofMonths(7));
        assertThat(driver.find(number, "recordConsentAnswer")).isPresent();
    }

    @Test
    void withoutConsentTheConcernIsAssessedAndConsentAskedForAgain() {
        var number = placed();
        answerConsent(number, Map.of("answer", "refused", "answerForm", "oral", "answerDate", "2026-03-02", "answerReason", "Vill inte."));
        assertThat(due(number, "assessConcern")).isEqualTo(LocalDate.parse("2026-03-09"));
        driver.complete(number, "assessConcern", Map.of("concernFound", false, "concernReason", "Ingen oro."));

        assertThat(driver.find(number, "recordConsentAnswer")).isEmpty();
        assertThat(driver.isRunning(number, "concern-report")).isFalse();
        driver.pass(number, Period.ofMonths(4));
        assertThat(driver.find(number, "recordConsentAnswer")).isPresent();
    }

    @Test
    void aConsentThatDoesNotCoverTheNoticeIsNone() {
        var number = placed();
        answerConsent(number, Map.of("answer", "partial", "answerForm", "oral", "answerDate", "2026-03-02", "validTo", "2026-09-30",
                "grantedCategories", List.of("sip"), "directions", List.of("schoolToSocial"), "answerReason", "Bara SIP."));

        assertThat(driver.find(number, "assessConcern")).isPresent();
        assertThat(driver.find(number, "respondToNotice")).isEmpty();
    }

    @Test
    void aConcernReportOutlivesThePlacementThatBeganIt() {
        var number = placed();
        answerConsent(number, Map.of("answer", "refused", "answerForm", "oral", "answerDate", "2026-03-02", "answerReason", "Vill inte."));
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
        group("CSU-KO-4", 1);
        var number = placed("CSU-KO-4");
        answerConsent(number, granted("2026-09-30"));
        var waiting = approved("CSU-KO-4");
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        assertThat(due(number, "reviewPlacement")).isEqualTo(LocalDate.parse("2026-06-15"));
        assertThatThrownBy(() -> driver.complete(number, "reviewPlacement", Map.of("attendancePercent", 90, "goalsMet", "partly",
                "reviewOutcome", "continue", "nextReviewDate", "2027-01-15"))).satisfies(fault -> assertThat(Refusal.in(fault)).isPresent());
        driver.complete(number, "reviewPlacement", review(90, "partly", "continue"));
        assertThat(due(number, "reviewPlacement")).isEqualTo(LocalDate.parse("2026-08-20"));
        driver.complete(number, "reviewPlacement", review(95, "fully", "end"));
        assertThat(driver.find(number, "recordConsentAnswer")).isEmpty();
        assertThatThrownBy(() -> driver.complete(number, "planReturn", Map.of("returnPlan", "Stegvis.", "endDate", "2026-03-15")))
                .satisfies(fault -> assertThat(Refusal.in(fault).orElseThrow().faults()).extracting("field").containsExactly("endDate"));
        driver.complete(number, "planReturn", Map.of("returnPlan", "Stegvis.", "endDate", "2026-06-30"));

        assertEnded(number);
        assertThat(driver.find(waiting, "decidePlacement")).isPresent();
    }

    @Test
    void aWarningOfAReviewAsksForASip() {
        var number = placed();
        answerConsent(number, granted("2026-09-30"));
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        driver.complete(number, "reviewPlacement", review(45, "partly", "continue"));

        assertThat(driver.isRunning(number, "sip")).isTrue();
        assertThat(driver.find(number, "reviewPlacement")).isPresent();
    }

    @Test
    void aGraveWarningOfAReviewIsAssessedAsAConcern() {
        var number = placed();
        answerConsent(number, granted("2026-09-30"));
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        driver.complete(number, "reviewPlacement", review(45, "none", "continue"));

        assertThat(driver.openTasks(number)).extracting("taskDefinitionKey").contains("assessConcern", "reviewPlacement");
    }

    @Test
    void anOpenInvestigationGetsTheSchoolsObservations() {
        var number = placed();
        gate.send(Message.named(MessageName.INFORMATION_REQUESTED).from(district(number)).to(Authority.SCHOOLS)
                .purpose(Purpose.INVESTIGATION).value(Category.CASE_STATUS, ProcessVariable.date("informationDue"), LocalDate.parse("2026-03-16"))
                .text(Category.CASE_STATUS, "questions", "Hur mår eleven?").build());
        driver.runJobs(number);
        assertThat(driver.shown(driver.task(number, "provideInformation"))).containsEntry("questions", "Hur mår eleven?");
        assertThat(due(number, "provideInformation")).isEqualTo(LocalDate.parse("2026-03-16"));
        assertThatThrownBy(() -> driver.complete(number, "provideInformation", Map.of("informationGiven", false)))
                .satisfies(fault -> assertThat(Refusal.in(fault).orElseThrow().faults()).extracting("field").containsExactly("informationReason"));
        driver.complete(number, "provideInformation", Map.of("informationGiven", true, "observations", "Sover på lektionerna."));

        assertThat(driver.find(number, "provideInformation")).isEmpty();
        assertThat(kinds(number)).contains("SENT");
    }

    @Test
    void interventionsThatTheFamilyLetsBeToldAreReadInTheGroup() {
        var number = placed();
        answerConsent(number, granted("2026-09-30"));
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
        var number = apply("groupCode", group, "groupType", group.startsWith("CSU") ? "csu" : "rsu");
        driver.complete(number, "assessApplication", APPROVED);
        return number;
    }

    private String placed() {
        return placed("RSU-NORRA");
    }

    private String placed(String group) {
        var number = approved(group);
        driver.complete(number, "decidePlacement", PLACED);
        return number;
    }

    private void answerConsent(String number, Map<String, Object> answer) {
        driver.task(number, "recordConsentAnswer");
        while (driver.find(number, "recordConsentAnswer").isPresent()) {
            var task = driver.find(number, "recordConsentAnswer").orElseThrow();
            driver.complete(task, withMaturity(answer));
        }
        driver.runJobs(number);
    }

    private static Map<String, Object> withMaturity(Map<String, Object> answer) {
        var fields = new HashMap<>(answer);
        fields.put("childMaturityNote", "Förstår frågan.");
        return fields;
    }

    private static Map<String, Object> granted(String validTo) {
        return Map.of("answer", "granted", "answerForm", "written", "answerDate", "2026-03-02", "validTo", validTo,
                "grantedCategories", List.of("schoolSituation", "interventions", "sip", "health"),
                "directions", List.of("schoolToSocial", "socialToSchool", "withHealthCare"));
    }

    private static Map<String, Object> review(int attendance, String goals, String outcome) {
        var fields = new HashMap<String, Object>(Map.of("attendancePercent", attendance, "goalsMet", goals,
                "reviewNote", "Anteckning.", "reviewOutcome", outcome));
        if (outcome.equals("continue")) {
            fields.put("nextReviewDate", "2026-08-20");
        }
        return fields;
    }

    private static CaseScope district(String number) {
        return new CaseScope(new CaseNumber(number), NORRA, "elsewhere", "");
    }

    private void group(String code, int seats) {
        seating.register(new Group(code, GroupType.CSU, code, seats, LocalDate.parse("2026-01-01"), null));
    }

    private void assertEnded(String number) {
        assertThat(driver.isRunning(number, "placement")).isFalse();
        assertThat(state(number)).isEqualTo(CaseState.CLOSED);
    }

    private CaseState state(String number) {
        return cases.page(Authority.SCHOOLS, CaseFilter.ALL, PageRequest.of(0, 500)).stream()
                .filter(entry -> entry.number().value().equals(number)).findFirst().orElseThrow().state();
    }

    private LocalDate due(String number, String task) {
        return driver.task(number, task).getDueDate().toInstant().atZone(IsoTime.ZONE).toLocalDate();
    }

    private List<String> sentences(String number) {
        return timeline.of(new CaseNumber(number), Authority.SCHOOLS).stream().map(line -> line.entry().sentence()).toList();
    }

    private List<String> kinds(String number) {
        return timeline.of(new CaseNumber(number), Authority.SCHOOLS).stream().map(line -> line.entry().kind().name()).toList();
    }
}
