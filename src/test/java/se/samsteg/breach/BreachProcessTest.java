package se.samsteg.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** A limit is warned of in time, and each passed one is a supervisor's matter until it is done. */
@ProcessTest
class BreachProcessTest {
    private static final Map<String, Object> ANSWER = Map.of("breachCause", "workload", "breachCauseReason", "För många ärenden.", "breachMeasure", "Görs i veckan.");
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private DeadlineWatch watch;
    @Autowired
    private CaseDeadlines deadlines;
    @Autowired
    private StatutoryLimits limits;
    @Autowired
    private Timeline timeline;
    @Autowired
    private JdbcClient jdbc;
    private String number;

    /** Runs from 5 March 2026 over five weeks: its statutory day is Thursday 9 April. */
    @BeforeEach
    void aLimitThatRuns() {
        driver.moveTo(LocalDateTime.parse("2026-03-05T09:00"));
        number = driver.start("soc-norra", "reception", Map.of("firstName", "Alva", "lastName", "Lind", "whatWorries", "Ensam.", "reporterKind", "anonymous"));
        driver.complete(number, "assessProtection", Map.of("protectionReason", "Ingen fara."));
        deadlines.set(new CaseNumber(number), DistrictCases.DISTRICT, limits.extended("lvuApplication", LocalDate.parse("2026-03-05"), LocalDate.parse("2026-04-09")));
    }

    @Test
    void whoeverWorksOnTheCaseIsToldOnceThatTheEndIsNear() {
        at("2026-04-01T23:00");
        assertThat(told()).isEmpty();

        at("2026-04-02T00:15");
        at("2026-04-02T00:30");
        assertThat(told()).containsExactly("Fristen närmar sig: ansökan om vård enligt LVU ska vara klar senast 9 april 2026.");
    }

    @Test
    void theStatutoryDayIsToldOfWhenTheLastDayIsALaterOne() {
        deadlines.set(new CaseNumber(number), DistrictCases.DISTRICT, limits.extended("lvuApplication", LocalDate.parse("2026-03-05"), LocalDate.parse("2026-04-05")));

        at("2026-04-05T08:00");
        assertThat(told()).contains("Lagens sista dag har kommit: ansökan om vård enligt LVU. Det får göras till och med nästa vardag, 7 april 2026.");
        assertThat(driver.find(number, "followUpBreach")).isEmpty();

        at("2026-04-07T23:59");
        assertThat(driver.find(number, "followUpBreach")).isEmpty();
        at("2026-04-08T00:00:30");
        assertThat(driver.candidate(driver.task(number, "followUpBreach"))).isEqualTo("chef-norra");
    }

    @Test
    void aPassedLimitIsFollowedUpByTheSupervisorOnceForAllNodes() {
        at("2026-04-10T00:15");
        at("2026-04-10T00:30");

        assertThat(driver.openTasks(number)).filteredOn(task -> task.getTaskDefinitionKey().equals("followUpBreach")).hasSize(1);
        assertThat(told()).contains("Fristen har passerats: ansökan om vård enligt LVU skulle ha varit klar 9 april 2026.");
        assertThat(driver.shown(driver.task(number, "followUpBreach"))).containsEntry("limitName", "Ansökan om vård enligt LVU").containsEntry("lastDay", "2026-04-09");
    }

    @Test
    void theSupervisorSaysWhyAndWhatIsDone() {
        at("2026-04-10T00:15");
        var task = driver.task(number, "followUpBreach");

        assertThatThrownBy(() -> driver.complete(task, Map.of("breachCause", "workload"))).hasMessageContaining("breachCauseReason").hasMessageContaining("breachMeasure");
        driver.complete(number, "followUpBreach", ANSWER);
        assertThat(jdbc.sql("select breach_cause from case_deadline where case_number = ? and limit_name = 'lvuApplication'").param(number).query(String.class).single()).isEqualTo("WORKLOAD");
    }

    @Test
    void whatIsStillNotDoneIsAskedAboutAgain() {
        at("2026-04-10T00:15");
        driver.complete(number, "followUpBreach", ANSWER);
        assertThat(driver.find(number, "followUpBreach")).isEmpty();

        driver.pass(number, Period.ofDays(14));
        driver.complete(number, "followUpBreach", ANSWER);
        deadlines.meet(new CaseNumber(number), DistrictCases.DISTRICT, "lvuApplication", driver.today());
        driver.pass(number, Period.ofDays(15));
        assertThat(driver.isRunning(number, "breach")).isFalse();
    }

    @Test
    void whatWasDoneMeanwhileEndsTheMatterWithTheAnswer() {
        at("2026-04-10T00:15");
        deadlines.meet(new CaseNumber(number), DistrictCases.DISTRICT, "lvuApplication", LocalDate.parse("2026-04-10"));

        driver.complete(number, "followUpBreach", ANSWER);
        assertThat(driver.isRunning(number, "breach")).isFalse();
    }

    @Test
    void anExtensionIsWarnedOfAndFollowedUpAnew() {
        at("2026-04-02T00:15");
        at("2026-04-10T00:15");
        deadlines.set(new CaseNumber(number), DistrictCases.DISTRICT, limits.extended("lvuApplication", LocalDate.parse("2026-03-05"), LocalDate.parse("2026-05-06")));

        at("2026-04-29T01:00");
        assertThat(told()).filteredOn(line -> line.startsWith("Fristen närmar sig")).hasSize(2);
        at("2026-05-07T01:00");
        assertThat(told()).filteredOn(line -> line.startsWith("Fristen har passerats")).hasSize(2);
    }

    private void at(String time) {
        driver.moveTo(LocalDateTime.parse(time));
        watch.look();
    }

    private List<String> told() {
        return timeline.of(new CaseNumber(number), DistrictCases.DISTRICT).stream().map(line -> line.entry())
                .filter(entry -> entry.kind() == Entry.Kind.DEADLINE && entry.sentence().contains("LVU")).map(Entry::sentence).toList();
    }
}
