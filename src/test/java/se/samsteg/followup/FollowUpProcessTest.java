package se.samsteg.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

@ProcessTest
class FollowUpProcessTest {
    private static final String PROCESS = "follow-up";
    private static final Map<String, Object> PLAN = Map.of("planGoals", "Närvaro varje dag", "planActions", "Kontaktperson en gång i veckan",
            "planFollowUp", "Vid varje möte");

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

    @Test
    void thePlanOfAPlacedChildHasSevenItems() {
        var number = begin("medium", true);

        assertThatThrownBy(() -> driver.complete(number, "writeImplementationPlan", PLAN))
                .hasMessageContaining("planOtherPrincipals").hasMessageContaining("planFamilyContact")
                .hasMessageContaining("planCommitteeContact").hasMessageContaining("planChildView");
        plan(number, true);

        assertThat(driver.find(number, "writeImplementationPlan")).isEmpty();
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
    void careOutsideTheHomeIsReconsideredEverySixMonths() {
        var number = planned("low", true);

        driver.pass(number, Period.ofMonths(6).plusDays(1));
        driver.complete(number, "reconsiderCare", Map.of("reconsiderationNote", "Vården behövs."));
        assertThat(driver.find(number, "reconsiderCare")).isEmpty();
        driver.pass(number, Period.ofMonths(6).plusDays(1));

        assertThat(driver.find(number, "reconsiderCare")).isPresent();
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
        var fields = new HashMap<>(PLAN);
        if (placed) {
            fields.putAll(Map.of("planOtherPrincipals", "BUP", "planFamilyContact", "Varje helg", "planCommitteeContact", "En gång i månaden",
                    "planChildView", "Vill bo nära skolan"));
        }
        driver.complete(number, "writeImplementationPlan", fields);
    }

    private void followUp(String number, String outcome) {
        while (driver.find(number, "followUpIntervention").isEmpty()) {
            driver.pass(number, Period.ofDays(1));
        }
        driver.complete(number, "followUpIntervention", Map.of("goalProgress", "Det går framåt.", "followUpOutcome", outcome));
    }
}
