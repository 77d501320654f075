package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.reception.ReceptionDriver.CALLED;
import static se.samsteg.reception.ReceptionDriver.NORRA;
import static se.samsteg.reception.ReceptionDriver.NOT_OPENED;
import static se.samsteg.reception.ReceptionDriver.SAFE;
import static se.samsteg.reception.ReceptionDriver.with;

import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.demo.Player;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;
import se.samsteg.support.Together;

/** One report per child and day, however many there are and however close; and a case that was closed lately goes on. */
@ProcessTest
@Rule(12)
class DuplicateReportsTest {
    @Autowired ProcessDriver driver;
    @Autowired ReceptionDriver receptions;
    @Autowired Player player;
    @Autowired CaseFiles cases;
    @Autowired CaseDeadlines deadlines;
    @Autowired JdbcClient jdbc;

    @RepeatedTest(3)
    void callsAboutOneChildAtTheSameInstantAreOneReception() throws Exception {
        var child = with(CALLED, "personalIdentityNumber", SampleApplication.newNumber());
        var started = Together.doing(4, () -> driver.start("soc-norra", "reception", child));

        assertThat(new HashSet<>(started)).hasSize(1);
        var number = started.get(0);
        assertThat(driver.openTasks(number)).extracting("taskDefinitionKey").containsExactly("assessProtection");
        assertThat(receptions.lines(number, NORRA)).as("the work has not ended").noneMatch(line -> line.startsWith("Avslutat"));
        assertThat(count("select count(*) from reception where case_number = ?", number)).isOne();
        assertThat(count("select count(*) from reporter p join reception r on r.id = p.reception_id where r.case_number = ?", number)).isEqualTo(4);
    }

    @Test
    void messagesOfTheSchoolAtTheSameInstantAreOneReception() throws Exception {
        var number = receptions.reported(Map.of());
        receptions.decided(number, NOT_OPENED);
        driver.moveTo(LocalDateTime.parse("2026-03-10T09:00"));
        for (var who : List.of("rsu", "skolsocionom")) {
            driver.start(who, "concern-report", Map.of("caseNumber", number, "whatWorries", who));
        }
        player.dueJobs(number).forEach(player::run);
        var deliveries = player.dueJobs(number).iterator();
        var first = deliveries.next();
        var second = deliveries.next();
        Together.doing(List.of(() -> run(first), () -> run(second)));
        driver.runJobs(number);

        assertThat(driver.openTasks(number)).extracting("taskDefinitionKey").containsExactly("assessProtection");
        assertThat(driver.shown(driver.task(number, "assessProtection")).get("whatWorries").toString()).contains("rsu").contains("skolsocionom");
    }

    @Test
    void aReportOnACaseThatWasClosedLatelyJoinsItAndTheAssessorSeesWhatWasBefore() {
        var child = with(CALLED, "personalIdentityNumber", SampleApplication.newNumber());
        var number = driver.start("soc-norra", "reception", child);
        receptions.decided(number, NOT_OPENED);
        assertThat(cases.openCaseOf(cases.find(new CaseNumber(number)).orElseThrow().pupilId())).isEmpty();
        driver.moveTo(LocalDateTime.parse("2026-08-10T09:00"));

        assertThat(driver.start("soc-norra", "reception", child)).isEqualTo(number);
        assertThat(driver.shown(driver.task(number, "assessProtection")).get("earlierConcern").toString())
                .contains("Oro mottagen 2 mars 2026").contains("Utredning inleds inte.");
        assertThat(receptions.lines(number, NORRA)).anyMatch(line -> line.startsWith("Ärendet är öppnat på nytt: barnet var senast aktuellt här 2 mars 2026"));
        driver.complete(number, "assessProtection", SAFE);
        assertThat(driver.shown(driver.task(number, "assessPreliminarily"))).containsKey("earlierConcern");
    }

    @Test
    void aCaseThatWasClosedLongAgoIsNotOpenedAgain() {
        var child = with(CALLED, "personalIdentityNumber", SampleApplication.newNumber());
        var number = driver.start("soc-norra", "reception", child);
        receptions.decided(number, NOT_OPENED);
        driver.moveTo(driver.now().plus(Period.ofMonths(13)));

        assertThat(driver.start("soc-norra", "reception", child)).isNotEqualTo(number);
    }

    @Test
    void theSchoolsReportOnACaseThatWasClosedLatelyJoinsItToo() {
        var child = new HashMap<String, Object>(Map.of("firstName", "Alva", "district", "sdn-norra-innerstaden", "whatWorries", "Frånvaro.",
                "personalIdentityNumber", SampleApplication.newNumber()));
        var number = driver.start("rsu", "concern-report", child);
        driver.runJobs(number);
        receptions.decided(number, NOT_OPENED);
        driver.moveTo(LocalDateTime.parse("2026-09-01T09:00"));

        assertThat(driver.start("rsu", "concern-report", child)).isEqualTo(number);
        driver.runJobs(number);
        assertThat(driver.shown(driver.task(number, "assessProtection"))).containsKey("earlierConcern");
    }

    @Test
    void aLaterReportNeverGivesMoreTime() {
        var number = receptions.reported(Map.of());
        driver.complete(number, "assessProtection", SAFE);
        driver.pass(number, Period.ofDays(3));
        receptions.reportedAgain(number, Map.of());

        assertThat(ends(number)).containsExactly("2026-03-16", "2026-03-19");
        var first = driver.openTasks(number).stream().filter(task -> task.getTaskDefinitionKey().equals("assessPreliminarily")).findFirst().orElseThrow();
        driver.complete(first, NOT_OPENED);
        assertThat(ends(number)).containsExactly("2026-03-19");
        assertThat(receptions.met(number, NORRA, "preliminaryAssessment")).isTrue();
    }

    private List<String> ends(String number) {
        return deadlines.allRunning(new CaseNumber(number), NORRA, "preliminaryAssessment").stream().map(deadline -> deadline.lastDay().toString()).toList();
    }

    private String run(Job job) {
        player.run(job);
        return "";
    }

    private int count(String sql, String number) {
        return jdbc.sql(sql).param(number).query(Integer.class).single();
    }
}
