package se.samsteg.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.document.Documents;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.ProcessVariable;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

@ProcessTest
class FollowUpProcessTest {
    private static final String PROCESS = "follow-up";
    private static final Map<String, Object> PLAN = Map.of("planGoals", "Närvaro varje dag", "planActions", "Kontaktperson en gång i veckan",
            "planFollowUp", "Vid varje möte");

    private static final Map<String, Object> SEVEN = new HashMap<>(PLAN);

    static {
        SEVEN.putAll(Map.of("planOtherPrincipals", "BUP", "planFamilyContact", "Varje helg", "planCommitteeContact", "En gång i månaden",
                "planChildView", "Vill bo nära skolan"));
    }

    @Autowired Documents documents;
    @Autowired CaseDeadlines deadlines;
    @Autowired Timeline timeline;
    @Autowired DisclosureGate gate;
    @Autowired ProcessDriver driver;
    @Autowired DistrictCases cases;
    @Autowired RuntimeService runtime;
    @Autowired JdbcClient database;

    @ParameterizedTest(name = "{0}, placed {1}: {2}")
    @CsvSource({"high, false, P1M", "medium, false, P2M", "low, false, P3M", "low, true, P2M"})
    void theHigherTheRiskTheSoonerTheFollowUp(String risk, boolean placed, Period interval) {
        var number = planned(risk, placed);

        driver.pass(number, interval.minusDays(1));
        assertThat(driver.find(number, "followUpIntervention")).isEmpty();
        driver.pass(number, Period.ofDays(1));

        assertThat(driver.find(number, "followUpIntervention")).isPresent();
    }

    @ParameterizedTest(name = "{0} missing, placed {1}: refused {2} (SoF 10:3)")
    @CsvSource({"planGoals, true, true", "planActions, true, true", "planFollowUp, true, true", "planOtherPrincipals, true, true",
            "planFamilyContact, true, true", "planCommitteeContact, true, true", "planChildView, true, true",
            "planOtherPrincipals, false, false", "planFamilyContact, false, false", "planCommitteeContact, false, false",
            "planChildView, false, false", "planGoals, false, true"})
    @Rule(32)
    void thePlanOfAPlacedChildHasSevenItemsAndOnlyHis(String missing, boolean placed, boolean refused) {
        var number = begin("medium", placed);
        var fields = new HashMap<>(SEVEN);
        fields.remove(missing);

        if (refused) {
            assertThatThrownBy(() -> driver.complete(number, "writeImplementationPlan", fields)).hasMessageContaining(missing)
                    .hasMessageContaining(placed && !PLAN.containsKey(missing) ? "(SoF 10:3)" : "(Rutin för uppföljning)");
        } else {
            driver.complete(number, "writeImplementationPlan", fields);
        }

        assertThat(driver.find(number, "writeImplementationPlan").isPresent()).isEqualTo(refused);
    }

    @Test
    @Rule(32)
    void everyVersionOfThePlanIsFiled() throws IOException {
        var number = planned("high", true);
        followUp(number, "revise");
        plan(number, true);

        var filed = documents.of(new CaseNumber(number), DistrictCases.DISTRICT);
        assertThat(filed).extracting("title").containsExactly("Genomförandeplan, version 2", "Genomförandeplan, version 1");
        try (var pdf = Loader.loadPDF(documents.content(filed.get(1)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Alva Ek", "Mål", "Närvaro varje dag", "Hur och när insatsen genomförs",
                    "Hur och när den följs upp", "Andra huvudmäns insatser", "Kontakt med familjen", "Kontakt med socialnämnden",
                    "Barnets och vårdnadshavarnas synpunkter");
        }
        assertThat(limits(number)).doesNotContainKey("implementationPlan");
    }

    @Test
    void anInterventionGoesOnIsRevisedAndIsClosed() {
        var number = planned("high", false);

        followUp(number, "continue");
        followUp(number, "revise");
        assertThat(driver.shown(driver.task(number, "writeImplementationPlan"))).containsEntry("planGoals", "Närvaro varje dag");
        plan(number, false);
        followUp(number, "end");
        driver.complete(number, "closeIntervention", Map.of("closingReason", "Målen är nådda."));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    void schoolResultsAreShownAtTheFollowUpAndSharpenTheRisk() {
        var number = planned("low", false);

        runtime.createMessageCorrelation("schoolResultReported").processInstanceBusinessKey(number)
                .tenantId(DistrictCases.DISTRICT.tenantId()).setVariables(Map.of("attendancePercent", 40, "goalsMet", "none")).correlateAll();
        driver.pass(number, Period.ofMonths(3));
        assertThat(driver.shown(driver.task(number, "followUpIntervention")))
                .containsEntry("schoolResult", "VT 2026: närvaro 40 %, inget mål nått.");
        followUp(number, "continue");

        assertThat(driver.variable(number, PROCESS, "riskLevel")).isEqualTo("high");
        assertThat(driver.variable(number, PROCESS, "interval")).isEqualTo("P1M");
        assertThat(database.sql("select term from school_result where case_number = ?").param(number).query(String.class).list())
                .containsExactly("VT 2026");
    }

    @Test
    @Rule(33)
    void careOutsideTheHomeIsLookedAtBeforeSixMonthsHavePassed() {
        var number = planned("low", true);
        assertThat(limits(number)).containsEntry("reconsideration", LocalDate.parse("2026-09-02"));

        driver.pass(number, Period.ofMonths(5).minusDays(1));
        assertThat(driver.find(number, "reconsiderCare")).isEmpty();
        driver.pass(number, Period.ofDays(1));
        assertThat(driver.dueDay(number, "reconsiderCare")).isEqualTo(LocalDate.parse("2026-09-02"));
        driver.complete(number, "reconsiderCare", Map.of("reconsiderationNote", "Vården behövs."));
        assertThat(driver.find(number, "reconsiderCare")).isEmpty();
        assertThat(limits(number)).containsEntry("reconsideration", LocalDate.parse("2027-02-02"));
        driver.pass(number, Period.ofMonths(5));

        assertThat(driver.find(number, "reconsiderCare")).isPresent();
    }

    @Test
    @Rule(33)
    void careThatNobodyHasLookedAtInTimeIsABrokenLimit() {
        var number = planned("low", true);

        driver.pass(number, Period.ofMonths(6).plusDays(1));

        assertThat(driver.find(number, "reconsiderCare")).isPresent();
        assertThat(deadlines.of(new CaseNumber(number), DistrictCases.DISTRICT)).filteredOn(limit -> limit.deadline().limit().equals("reconsideration"))
                .singleElement().satisfies(limit -> assertThat(limit.isBroken(driver.today())).isTrue());
    }

    @ParameterizedTest(name = "{0}: decided by the committee {1}")
    @CsvSource({"sol, false", "lvu2, false", "lvu3, true"})
    @Rule(33)
    void careForOnesOwnBehaviourIsTriedAnewAndOtherCareIsConsidered(String ground, boolean committee) {
        var number = begin("low", true);
        var fields = new HashMap<>(SEVEN);
        fields.put("careGround", ground);
        driver.complete(number, "writeImplementationPlan", fields);
        driver.pass(number, Period.ofMonths(5));
        driver.complete(number, "reconsiderCare", Map.of("reconsiderationNote", "Vården behövs."));

        assertThat(driver.find(number, "decideCare").isPresent()).isEqualTo(committee);
        if (committee) {
            assertThat(driver.candidate(driver.task(number, "decideCare"))).isEqualTo("utskott-norra");
            assertThatThrownBy(() -> driver.completeAs("soc-norra", driver.task(number, "decideCare"), Map.of("careDecision", "continue",
                    "careDecisionReason", "Behövs."))).hasMessageContaining("LVU 13 §");
            driver.complete(number, "decideCare", Map.of("careDecision", "continue", "careDecisionReason", "Behövs."));
        }
        assertThat(database.sql("select kind from care_review where case_number = ?").param(number).query(String.class).single())
                .isEqualTo(committee ? "REASSESS" : "CONSIDER");
        assertThat(limits(number)).containsEntry("reconsideration", LocalDate.parse("2027-02-02"));
    }

    @Test
    @Rule(33)
    void careThatIsNotNeededAnyMoreIsClosed() {
        var number = planned("low", true);
        driver.pass(number, Period.ofMonths(5));

        driver.complete(number, "reconsiderCare", Map.of("reconsiderationNote", "Barnet kan bo hemma.", "reconsiderationOutcome", "end"));
        assertThat(driver.openTasks(number)).extracting("taskDefinitionKey").containsExactly("closeIntervention");
        driver.complete(number, "closeIntervention", Map.of("closingReason", "Barnet flyttar hem."));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(limits(number)).isEmpty();
    }

    @ParameterizedTest(name = "goals {0}: a reason needed {1}")
    @CsvSource({"reached, false", "partly, true", "notReached, true"})
    @Rule(31)
    void closingWithOpenItemsNeedsAReason(String goals, boolean needed) {
        var number = planned("high", false);
        while (driver.find(number, "followUpIntervention").isEmpty()) {
            driver.pass(number, Period.ofDays(1));
        }
        driver.complete(number, "followUpIntervention", Map.of("goalProgress", "Som det är.", "goalStatus", goals, "followUpOutcome", "end"));
        var reason = new HashMap<String, Object>(Map.of("closingReason", "Familjen flyttar."));

        if (needed) {
            assertThatThrownBy(() -> driver.complete(number, "closeIntervention", reason)).hasMessageContaining("openItemsReason")
                    .hasMessageContaining("Rutin för uppföljning");
            assertThat(driver.find(number, "closeIntervention")).isPresent();
            reason.put("openItemsReason", "Tas över av den nya kommunen.");
        }
        driver.complete(number, "closeIntervention", reason);

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule(33)
    void whatTheSchoolTellsThroughTheGateSharpensTheRiskAndIsKeptByTerm() {
        var number = planned("low", false);
        var school = cases.school(number);

        gate.send(Message.named(MessageName.SCHOOL_RESULT_REPORTED).from(school).to(DistrictCases.DISTRICT).purpose(Purpose.GENERAL_CLAUSE)
                .decidedBy("rektor", "content").value(Category.SCHOOL_SITUATION, ProcessVariable.number("attendancePercent"), 40)
                .value(Category.SCHOOL_SITUATION, ProcessVariable.text("goalsMet"), "none")
                .value(Category.SCHOOL_SITUATION, ProcessVariable.text("term"), "VT 2026")
                .value(Category.SCHOOL_SITUATION, ProcessVariable.text("grades"), "given")
                .value(Category.SCHOOL_SITUATION, ProcessVariable.number("passedSubjects"), 9)
                .value(Category.SCHOOL_SITUATION, ProcessVariable.text("eligibility"), "notEligible")
                .value(Category.SCHOOL_SITUATION, ProcessVariable.text("actionPlanStatus"), "revised").build());
        driver.runJobs(number);
        driver.pass(number, Period.ofMonths(3));

        assertThat(driver.shown(driver.task(number, "followUpIntervention"))).containsEntry("schoolResult",
                "VT 2026: närvaro 40 %, inget mål nått, 9 godkända ämnen, inte behörig till gymnasiet, åtgärdsprogrammet har ändrats.");
        followUp(number, "continue");
        assertThat(driver.variable(number, PROCESS, "riskLevel")).isEqualTo("high");
    }

    @Test
    void aChildAtHomeHasNoCareToReconsider() {
        var number = planned("low", false);

        driver.pass(number, Period.ofMonths(7));

        assertThat(driver.find(number, "reconsiderCare")).isEmpty();
    }

    @Test
    void closingRelievesWhoeverReconsiders() {
        var number = planned("low", true);
        driver.pass(number, Period.ofMonths(6).plusDays(1));
        assertThat(driver.find(number, "reconsiderCare")).isPresent();

        followUp(number, "end");
        driver.complete(number, "closeIntervention", Map.of("closingReason", "Barnet flyttar hem."));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(driver.openTasks(number)).isEmpty();
    }

    @Test
    @Rule(27)
    void aFollowUpWithoutInterventionNeverLastsLongerThanSixMonths() {
        var number = cases.begin(PROCESS, "2014-05-05", Map.of("riskLevel", "low", "afterNoIntervention", true));
        driver.runJobs(number);
        assertThat(limits(number)).containsEntry("followUpWithoutIntervention", LocalDate.parse("2026-09-02"));

        driver.pass(number, Period.ofMonths(6));
        assertThat(driver.find(number, "followUpIntervention")).as("its last day").isPresent();
        driver.pass(number, Period.ofDays(1));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(deadlines.of(new CaseNumber(number), DistrictCases.DISTRICT)).filteredOn(limit -> limit.deadline().limit().equals("followUpWithoutIntervention"))
                .singleElement().satisfies(limit -> assertThat(limit.isBroken(driver.today())).isFalse());
        assertThat(timeline.of(new CaseNumber(number), DistrictCases.DISTRICT)).anySatisfy(line ->
                assertThat(line.entry().sentence()).contains("högst till och med 2 september 2026"));
    }

    @Test
    @Rule(27)
    void afterNoInterventionTheFollowUpNeedsNoPlanAndEndsWithinSixMonths() {
        var number = cases.begin(PROCESS, "2014-05-05", Map.of("riskLevel", "low", "afterNoIntervention", true));
        driver.runJobs(number);
        assertThat(driver.find(number, "writeImplementationPlan")).isEmpty();

        assertThatThrownBy(() -> followUp(number, "revise")).hasMessageContaining("followUpOutcome");
        followUp(number, "continue");
        driver.pass(number, Period.ofMonths(3));
        assertThatThrownBy(() -> followUp(number, "continue")).hasMessageContaining("followUpOutcome");
        followUp(number, "end");

        assertThat(driver.find(number, "closeIntervention")).isPresent();
    }

    private String begin(String risk, boolean placed) {
        var number = cases.begin(PROCESS, "2014-05-05", Map.of("riskLevel", risk, "outOfHome", placed));
        driver.runJobs(number);
        return number;
    }

    private String planned(String risk, boolean placed) {
        var number = begin(risk, placed);
        plan(number, placed);
        return number;
    }

    private void plan(String number, boolean placed) {
        driver.complete(number, "writeImplementationPlan", placed ? SEVEN : PLAN);
    }

    /** The limits that run in the case, with their statutory days. */
    private Map<String, LocalDate> limits(String number) {
        return deadlines.of(new CaseNumber(number), DistrictCases.DISTRICT).stream().filter(limit -> limit.metOn().isEmpty())
                .collect(Collectors.toMap(limit -> limit.deadline().limit(), limit -> limit.deadline().statutoryDay()));
    }

    private void followUp(String number, String outcome) {
        while (driver.find(number, "followUpIntervention").isEmpty()) {
            driver.pass(number, Period.ofDays(1));
        }
        driver.complete(number, "followUpIntervention", Map.of("goalProgress", "Det går framåt.", "followUpOutcome", outcome));
    }
}
