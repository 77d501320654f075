package se.samsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsteg.engine.Decisions;

/** What the decisions in {@code processes/} answer; {@code time-limits} has tests of its own. */
class DecisionTablesTest {
    private static final DmnEngine ENGINE = Decisions.engine();

    private final Map<String, Object> facts = new HashMap<>();

    @ParameterizedTest(name = "{0}, {1}, mature {2}: {3}")
    @CsvSource(nullValues = "unknown", value = {
        "both,      under12, unknown, 'guardian1,guardian2'",
        "both,      from12,  false,   'guardian1,guardian2'",
        "both,      from12,  true,    'guardian1,guardian2,child'",
        "both,      from15,  false,   'guardian1,guardian2,child'",
        "both,      from18,  unknown, child",
        "guardian1, under12, true,    guardian1",
        "guardian1, from12,  unknown, guardian1",
        "guardian1, from15,  unknown, 'guardian1,child'",
        "guardian2, from12,  true,    'guardian2,child'",
        "guardian2, from15,  unknown, 'guardian2,child'",
        "appointed, under12, unknown, guardian1",
        "appointed, from15,  unknown, 'guardian1,child'",
        "appointed, from18,  unknown, child",
        "none,      from15,  unknown, child",
        "none,      under12, unknown, ''"
    })
    void whoIsAskedForConsentFollowsFromCustodyAgeAndMaturity(
            String custody, String ageGroup, Boolean mature, String givers) {
        given("custody", custody).given("ageGroup", ageGroup).given("mature", mature);

        assertThat(decide("consent-givers")).isEqualTo(givers);
    }

    @ParameterizedTest(name = "{0} %, goals {1}, {2}: {3}")
    @CsvSource(nullValues = "unknown", value = {
        "20,  partly,  worse,   concern",
        "49,  none,    better,  concern",
        "49,  partly,  same,    sip",
        "49,  fully,   unknown, sip",
        "50,  none,    same,    sip",
        "79,  partly,  worse,   sip",
        "79,  partly,  better,  none",
        "80,  none,    worse,   sip",
        "80,  none,    same,    none",
        "100, fully,   better,  none",
        "0,   none,    unknown, concern"
    })
    void fallingAttendanceWarnsEarly(int attendance, String goals, String trend, String warning) {
        given("attendancePercent", attendance).given("goalsMet", goals).given("trend", trend);

        assertThat(decide("early-warning")).isEqualTo(warning);
    }

    @ParameterizedTest(name = "health {0}, social {1}: {2}")
    @CsvSource(nullValues = "unknown", value = {
        "true,    true,    'school,socialServices,bup,guardians,child'",
        "true,    false,   'school,socialServices,bup,guardians,child'",
        "true,    unknown, 'school,socialServices,bup,guardians,child'",
        "false,   true,    'school,socialServices,guardians,child'",
        "unknown, unknown, 'school,socialServices,bup,guardians,child'"
    })
    void thePartiesOfAPlanFollowFromTheNeeds(Boolean health, Boolean social, String parties) {
        given("healthNeeds", health).given("socialNeeds", social);

        assertThat(decide("sip-parties")).isEqualTo(parties);
    }

    @ParameterizedTest(name = "{0}, attendance {1}, goals {2}: {3}")
    @CsvSource(nullValues = "unknown", value = {
        "low,    unknown, unknown, low",
        "medium, unknown, unknown, medium",
        "high,   100,     fully,   high",
        "low,    49,      fully,   high",
        "medium, 30,      unknown, high",
        "low,    60,      partly,  medium",
        "low,    95,      none,    medium",
        "medium, 60,      none,    medium",
        "low,    80,      partly,  low"
    })
    void schoolResultsSharpenTheRisk(String assessed, Integer attendance, String goals, String risk) {
        given("riskLevel", assessed).given("attendancePercent", attendance).given("goalsMet", goals);

        assertThat(decide("risk-level")).isEqualTo(risk);
    }

    @ParameterizedTest(name = "{0}, out of home {1}: {2}")
    @CsvSource(nullValues = "unknown", value = {
        "high,   true,    P1M",
        "high,   false,   P1M",
        "medium, true,    P1M",
        "medium, false,   P2M",
        "low,    true,    P2M",
        "low,    false,   P3M",
        "low,    unknown, P3M"
    })
    void theHigherTheRiskTheCloserTheFollowUp(String risk, Boolean outOfHome, String interval) {
        given("riskLevel", risk).given("outOfHome", outOfHome);

        assertThat(decide("follow-up-interval")).isEqualTo(interval);
    }

    @ParameterizedTest(name = "{0} % since the start: {1}")
    @CsvSource({"0, concern", "49, concern", "50, none", "100, none"})
    void whoDoesNotComeAtAllIsAConcern(int attendance, String warning) {
        given("startAttendancePercent", attendance);

        assertThat(decide("start-absence")).isEqualTo(warning);
    }

    @ParameterizedTest(name = "{0}: {1} (SoL 22:15, LVU 13 §)")
    @CsvSource(nullValues = "unknown", value = {"sol, consider", "lvu2, consider", "lvu3, reassess", "unknown, consider"})
    void careForOnesOwnBehaviourIsTriedAnew(String ground, String review) {
        given("careGround", ground);

        assertThat(decide("care-review")).isEqualTo(review);
    }

    @ParameterizedTest(name = "{0} {1}: {2} to {3}")
    @CsvSource({"VT, 2026, 01-08, 06-15", "HT, 2030, 08-15, 12-22"})
    void everyYearHasItsTerms(String season, String year, String first, String last) {
        given("season", season).given("year", year);

        assertThat(row("school-terms")).containsEntry("firstDay", first).containsEntry("lastDay", last);
    }

    @Test
    void anUnknownRiskHasNoInterval() {
        given("riskLevel", "unheardOf").given("outOfHome", false);

        assertThat(decide("follow-up-interval")).isNull();
    }

    private DecisionTablesTest given(String fact, Object value) {
        facts.put(fact, value);
        return this;
    }

    private Object decide(String key) {
        var row = evaluate(key);
        return row == null ? null : row.getSingleEntry();
    }

    private Map<String, Object> row(String key) {
        return evaluate(key).getEntryMap();
    }

    private DmnDecisionRuleResult evaluate(String key) {
        var file = getClass().getResourceAsStream("/processes/" + key + ".dmn");
        return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(key, file), facts).getSingleResult();
    }
}
