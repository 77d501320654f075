package se.samsteg.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import se.samsteg.casefile.AutomaticStep;
import se.samsteg.casefile.AutomaticSteps;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.Deadline;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

/** Every automatic step can be explained: which rule, in which version, on what input, when (rule 39). */
@ProcessTest
class ExplainedStepsTest {
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    private static final Map<String, Object> RAISED = Map.of("firstName", "Alva", "lastName", "Lind",
            "whatWorries", "Lämnas ensam.", "reporterKind", "anonymous");
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private AutomaticSteps steps;
    @Autowired
    private Timeline timeline;
    @Autowired
    private CaseDeadlines deadlines;
    @Autowired
    private RepositoryService repository;

    @Test
    void aDelegateKeepsWhatItReadAndSetAndTheLimitsThatItAsked() {
        driver.moveTo(LocalDateTime.parse("2026-03-20T10:00"));
        var number = driver.start("soc-norra", "reception", RAISED);

        var step = step(number, "registerReceipt");
        assertThat(step.process()).isEqualTo("reception");
        assertThat(step.processVersion()).isPositive();
        assertThat(step.activityName()).isEqualTo("Registrera och kvittera");
        assertThat(step.inputs()).containsEntry("reporterKind", "anonymous");
        assertThat(step.outputs()).containsEntry("receivedAt", "2026-03-20T10:00").containsEntry("caseNumber", number);
        assertThat(step.rules()).filteredOn(rule -> rule.facts().get("limit").equals("preliminaryAssessment")).first().satisfies(rule ->
                assertThat(rule.facts()).containsEntry("duration", "P14D").containsEntry("statutoryDay", "2026-04-03").containsEntry("statutoryDayIs", "Långfredag")
                        .containsEntry("lastDay", "2026-04-07").containsEntry("legalReference", "SoL 20:2").containsKey("version"));
    }

    @Test
    void whatAStepWritesIntoTheTimelineLeadsBackToIt() {
        var number = driver.start("soc-norra", "reception", RAISED);

        var written = timeline.of(new CaseNumber(number), NORRA).stream().filter(line -> line.entry().sentence().startsWith("Oro för barnet")).findFirst().orElseThrow();
        assertThat(written.stepId()).contains(step(number, "registerReceipt").id());
    }

    @Test
    void aDueDateIsExplainedByItsLimit() {
        var number = driver.start("soc-norra", "reception", RAISED);

        assertThat(step(number, "assessProtection").rules()).singleElement().satisfies(rule ->
                assertThat(rule.facts()).containsEntry("limit", "protectionAssessment").containsEntry("legalReference", "SoL 20:1"));
    }

    @Test
    void aDecisionTableKeepsItsInputAndTheRowThatHeld() {
        var number = driver.start("placering", "placement", SampleApplication.with());
        driver.complete(number, "assessApplication", Map.of("assessment", "approve"));
        driver.complete(number, "decidePlacement", Map.of("decision", "place", "decisionReason", "Behövs.",
                "placementStart", "2026-03-16", "reviewDate", "2026-06-15"));

        var rule = all(number, Authority.SCHOOLS).stream().flatMap(step -> step.rules().stream())
                .filter(asked -> "consent-givers".equals(asked.facts().get("decision"))).findFirst().orElseThrow();
        assertThat(rule.facts()).containsEntry("name", "Vem frågas om samtycke").containsKeys("version", "inputs", "rows", "outputs");
    }

    @Test
    void aCaseKeepsTheVersionOfTheLimitsThatItBeganUnder() throws IOException {
        driver.moveTo(LocalDateTime.parse("2026-03-20T10:00"));
        var before = driver.start("soc-norra", "reception", RAISED);
        var deployment = longerAssessments();
        try {
            var after = driver.start("soc-norra", "reception", Map.of("firstName", "Bo", "lastName", "Ek", "whatWorries", "Ensam.", "reporterKind", "anonymous"));
            driver.complete(before, "assessProtection", Map.of("protectionReason", "Ingen fara."));
            driver.complete(after, "assessProtection", Map.of("protectionReason", "Ingen fara."));

            assertThat(driver.dueDay(before, "assessPreliminarily")).isEqualTo("2026-04-07");
            assertThat(driver.dueDay(after, "assessPreliminarily")).isEqualTo("2026-04-17");
            assertThat(version(after)).isEqualTo(version(before) + 1);
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
    }

    @Rule(16)
    @Test
    void aLaterReportUnderALongerLimitGivesAnEarlierOneInTheSameCaseNoMoreTime() throws IOException {
        driver.moveTo(LocalDateTime.parse("2026-03-16T10:00"));
        var number = driver.start("soc-norra", "reception", RAISED);
        var deployment = longerAssessments();
        try {
            driver.moveTo(LocalDateTime.parse("2026-03-18T10:00"));
            driver.start("soc-norra", "reception", Map.of("caseNumber", number, "whatWorries", "Ensam igen.", "reporterKind", "anonymous"));

            assertThat(deadlines.allRunning(new CaseNumber(number), NORRA, "preliminaryAssessment")).extracting(Deadline::statutoryDay)
                    .containsExactly(LocalDate.parse("2026-03-30"), LocalDate.parse("2026-04-15"));
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
    }

    /** Owners give preliminary assessments 28 days. */
    private Deployment longerAssessments() throws IOException {
        var table = new ClassPathResource("processes/time-limits.dmn").getContentAsString(StandardCharsets.UTF_8);
        var longer = table.replaceAll("(?s)(preliminaryAssessmentSol2025ThenDuration\"><text>\")P14D", "$1P28D");
        return repository.createDeployment().name("owner").addString("time-limits.dmn", longer).deploy();
    }

    private int version(String number) {
        return deadlines.running(new CaseNumber(number), NORRA, "preliminaryAssessment").orElseThrow().terms().version();
    }

    private AutomaticStep step(String number, String activity) {
        return all(number, NORRA).stream().filter(step -> step.activity().equals(activity)).findFirst().orElseThrow();
    }

    private List<AutomaticStep> all(String number, Authority authority) {
        return steps.of(new CaseNumber(number), authority);
    }
}
