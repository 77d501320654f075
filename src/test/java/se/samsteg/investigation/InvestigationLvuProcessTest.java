package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Care without consent: seven days to bring it before the court, four weeks to apply for it (LVU 6–9 §§, rule 26). */
@ProcessTest
class InvestigationLvuProcessTest {
    private static final String LVU = "investigation-lvu";

    @Autowired ProcessDriver driver;
    @Autowired InvestigationDriver investigations;
    @Autowired LvuSection section;

    @Test
    @Rule(26)
    void theCommitteesDecisionStartsBothClocksAndTheyRunOnWhenTheInvestigationIsOver() {
        var number = decided(Map.of());

        assertThat(driver.isRunning(number, "investigation")).isFalse();
        assertThat(limit(number, "lvuSubmission")).isEqualTo("2026-03-09");
        assertThat(limit(number, "lvuApplication")).isEqualTo("2026-03-30");
        assertThat(due(number, "submitToCourt")).isEqualTo("2026-03-09");
        assertThat(due(number, "applyForCare")).isEqualTo("2026-03-30");
        assertThat(driver.candidate(driver.task(number, "submitToCourt"))).isEqualTo("soc-norra");
    }

    @Test
    @Rule(26)
    void whatIsDoneInTimeMeetsTheLimits() {
        var number = decided(Map.of("careKind", "immediate", "careEnforcedOn", "2026-03-02"));
        driver.moveTo(LocalDate.of(2026, 3, 5).atTime(9, 0));
        driver.complete(number, "submitToCourt", Map.of("submission", "submitted", "submittedOn", "2026-03-05"));
        driver.moveTo(LocalDate.of(2026, 3, 30).atTime(9, 0));
        driver.complete(number, "applyForCare", Map.of("application", "applied", "appliedOn", "2026-03-30"));

        assertThat(driver.isRunning(number, LVU)).isFalse();
        assertThat(met(number, "lvuSubmission")).isEqualTo("2026-03-05");
        assertThat(met(number, "lvuApplication")).isEqualTo("2026-03-30");
        assertThat(investigations.sentences(number)).noneMatch(sentence -> sentence.contains("för sent"));
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT)).singleElement().satisfies(item -> assertThat(item.status()).isEqualTo("Hos rätten"));
    }

    @ParameterizedTest(name = "decided {0}, enforced {1}: before the court by {2}, applied for by {3}")
    @CsvSource({"2026-03-02, 2026-03-02, 2026-03-09, 2026-03-30", "2026-03-02, 2026-03-04, 2026-03-09, 2026-04-01",
        "2026-03-27, 2026-03-30, 2026-04-07, 2026-04-27", // Good Friday
        "2026-12-17, 2026-12-17, 2026-12-28, 2027-01-14"}) // Christmas Eve
    @Rule(26)
    void aWeekRunsFromTheDecisionAndFourFromTheDayItWasEnforced(LocalDate decided, String enforced, String submission, String application) {
        var number = investigations.begun();
        driver.moveTo(LocalDate.parse(enforced).atTime(9, 0));

        start("soc-norra", number, Map.of("careDecidedOn", decided.toString(), "careEnforcedOn", enforced));

        assertThat(limit(number, "lvuSubmission")).isEqualTo(submission);
        assertThat(limit(number, "lvuApplication")).isEqualTo(application);
        assertThat(due(number, "submitToCourt")).isEqualTo(submission);
        assertThat(due(number, "applyForCare")).isEqualTo(application);
    }

    @Test
    @Rule(26)
    void tooLateTheCareHasEndedAndThatIsSaid() {
        var number = decided(Map.of());
        driver.moveTo(LocalDate.of(2026, 3, 10).atTime(9, 0));
        driver.complete(number, "submitToCourt", Map.of("submission", "submitted", "submittedOn", "2026-03-10"));
        driver.moveTo(LocalDate.of(2026, 3, 31).atTime(9, 0));
        driver.complete(number, "applyForCare", Map.of("application", "applied", "appliedOn", "2026-03-31"));

        assertThat(investigations.sentences(number)).contains("Underställningen kom för sent: omhändertagandet har upphört att gälla.",
                "Ansökan kom för sent: omhändertagandet har upphört att gälla.");
    }

    @Test
    @Rule(26)
    void theCourtMayGiveMoreTimeToApply() {
        var number = decided(Map.of());
        driver.moveTo(LocalDate.of(2026, 3, 20).atTime(9, 0));

        investigations.refused(number, "applyForCare", Map.of("application", "extended", "applicationUntil", "2026-03-20"), "applicationUntil", "(LVU 8 §)");
        driver.complete(number, "applyForCare", Map.of("application", "extended", "applicationUntil", "2026-04-20"));

        assertThat(limit(number, "lvuApplication")).isEqualTo("2026-04-20");
        assertThat(due(number, "applyForCare")).isEqualTo("2026-04-20");
    }

    @Test
    @Rule(26)
    void careThatHasEndedIsNotAppliedFor() {
        var number = decided(Map.of());

        investigations.refused(number, "submitToCourt", Map.of("submission", "careEnded", "careEndedOn", "2026-03-02"), "careEndedReason");
        driver.complete(number, "submitToCourt", Map.of("submission", "careEnded", "careEndedOn", "2026-03-02", "careEndedReason", "Faran är över."));

        assertThat(driver.isRunning(number, LVU)).isFalse();
        assertThat(met(number, "lvuApplication")).isEqualTo("2026-03-02");
    }

    @Test
    @Rule(26)
    void anApplicationWithoutImmediateCareHasNoWeekToKeep() {
        var number = decided(Map.of("careKind", "application"));

        assertThat(driver.find(number, "submitToCourt")).isEmpty();
        assertThat(investigations.limits(number, "lvuSubmission")).isEmpty();
        assertThat(due(number, "applyForCare")).isEqualTo("2026-03-09");
        driver.complete(number, "applyForCare", Map.of("application", "careEnded", "careEndedOn", "2026-03-02", "careEndedReason", "Samtycke finns nu."));
        assertThat(driver.isRunning(number, LVU)).isFalse();
        assertThat(investigations.sentences(number)).contains("Ingen ansökan om vård görs, beslutat 2 mars 2026; skälet finns i ärendet.")
                .noneMatch(sentence -> sentence.contains("mhändertagande"));
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT)).singleElement()
                .satisfies(item -> assertThat(item.status()).isEqualTo("Ansökan görs inte, beslutat 2 mars 2026"));
    }

    @Test
    @Rule(26)
    void immediateCareThatWasDecidedBeforeIsNotBegunTwice() {
        var number = investigations.communicated();
        start("utskott-norra", number, Map.of("careDecidedOn", "2026-03-02"));

        assertThatThrownBy(() -> start("soc-norra", number, Map.of("careDecidedOn", "2026-03-02"))).hasMessageContaining("redan på väg");
        decide(number, Map.of());

        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT)).hasSize(1);
        assertThat(driver.openTasks(number)).extracting(task -> task.getTaskDefinitionKey()).containsExactlyInAnyOrder("submitToCourt", "applyForCare");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"careDecidedOn, 2026-03-03, LVU 6 §", "careDecidedOn, 1990-01-01, LVU 6 §", "careEnforcedOn, 2026-03-01, LVU 6 §", "careEnforcedOn, 2026-03-03, LVU 8 §"})
    @Rule(26)
    void aDecisionHasBeenMadeAndIsCarriedOutAfterThat(String field, String day, String source) {
        var number = investigations.begun();
        var fields = new HashMap<String, Object>(Map.of("careDecidedOn", "2026-03-02"));
        fields.put(field, day);

        assertThatThrownBy(() -> start("soc-norra", number, fields)).hasMessageContainingAll(field, "(" + source + ")");
        assertThat(driver.isRunning(number, LVU)).isFalse();
    }

    @ParameterizedTest(name = "{0} with {1} on {2}")
    @CsvSource({"submitToCourt, submission=submitted, submittedOn, LVU 7 §", "submitToCourt, submission=careEnded, careEndedOn, LVU 7 §",
        "applyForCare, application=applied, appliedOn, LVU 8 §", "applyForCare, application=careEnded, careEndedOn, LVU 8 §"})
    @Rule(26)
    void nothingGoesToTheCourtBeforeTheDecisionOrInTheFuture(String task, String choice, String field, String source) {
        var number = decided(Map.of());
        var fields = new HashMap<String, Object>(Map.of(choice.split("=")[0], choice.split("=")[1], "careEndedReason", "Faran är över."));
        for (var day : new String[] {"2026-03-01", "2026-03-03"}) {
            fields.put(field, day);
            investigations.refused(number, task, fields, field, "(" + source + ")");
        }
    }

    @ParameterizedTest
    @CsvSource({"chef-norra, CREATE_INSTANCE", "sip-norra, CREATE_INSTANCE", "soc-jarva, caseNumber: Ärendet finns inte hos er myndighet",
            "skolsocionom, CREATE_INSTANCE", "admin, Din roll får inte göra detta."})
    @Rule(26)
    void othersBeginNoCareProceedings(String user, String why) {
        var number = investigations.begun();

        assertThatThrownBy(() -> start(user, number, Map.of("careDecidedOn", "2026-03-02"))).hasMessageContaining(why);

        assertThat(driver.isRunning(number, LVU)).isFalse();
    }

    private String decided(Map<String, Object> more) {
        return decide(investigations.communicated(), more);
    }

    private String decide(String number, Map<String, Object> more) {
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "lvu", "decisionReason", "Barnet far illa."));
        var fields = new HashMap<String, Object>(Map.of("subcommitteeDecision", "approve", "decidedOn", "2026-03-02"));
        fields.putAll(more);
        driver.complete(number, "subcommitteeDecision", fields);
        return number;
    }

    private void start(String user, String number, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("caseNumber", number);
        driver.start(user, LVU, all);
    }

    private String limit(String number, String name) {
        return investigations.limits(number, name).get(0).deadline().lastDay().toString();
    }

    private String met(String number, String name) {
        return investigations.limits(number, name).get(0).metOn().orElseThrow().toString();
    }

    private String due(String number, String task) {
        return driver.task(number, task).getDueDate().toInstant().atZone(IsoTime.ZONE).toLocalDate().toString();
    }
}
