package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.reception.ReceptionDriver.NORRA;
import static se.samsteg.reception.ReceptionDriver.RAISED;
import static se.samsteg.reception.ReceptionDriver.SAFE;
import static se.samsteg.reception.ReceptionDriver.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.deadline.CalendarOracle;
import se.samsteg.deadline.CalendarOracle.Day;
import se.samsteg.deadline.OfficeHours;
import se.samsteg.deadline.ProtectionTime;
import se.samsteg.document.Documents;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** SoL 20:1: the need of protection is assessed the same day, at night and on holidays too, by whoever is at work. */
@ProcessTest
@Rule(15)
class ProtectionSameDayTest {
    @Autowired ProcessDriver driver;
    @Autowired ReceptionDriver receptions;
    @Autowired OfficeHours officeHours;
    @Autowired ProtectionTime protectionTime;
    @Autowired TaskService tasks;
    @Autowired CaseFiles cases;
    @Autowired Documents documents;
    @Autowired JdbcClient jdbc;
    @Autowired ReceptionSection section;

    @Test
    void everyHourOfAYearHasSomebodyAtWorkAndALastDayThatNoHolidayMoves() {
        var wrong = new ArrayList<LocalDateTime>();
        for (var at = LocalDateTime.parse("2026-01-01T00:30"); at.getYear() == 2026; at = at.plusHours(1)) {
            var open = !CalendarOracle.isFree(Day.of(at.toLocalDate())) && at.getHour() >= 8 && at.getHour() < 17;
            var due = at.getHour() < 17 ? at.toLocalDate() : at.toLocalDate().plusDays(1);
            if (officeHours.isOpen(at) != open || !protectionTime.of(at).lastDay().equals(due) || protectionTime.of(at).isMoved()) {
                wrong.add(at);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theCasePageAsksForItOnlyUntilItIsMade() {
        driver.moveTo(LocalDateTime.parse("2026-03-02T10:00"));
        var number = driver.start("soc-norra", "reception", ReceptionDriver.RAISED);
        assertThat(shown(number)).contains("Skyddsbedömning senast 2 mars 2026");

        driver.complete(number, "assessProtection", ReceptionDriver.SAFE);

        assertThat(shown(number)).contains("Skyddsbedömning gjord 2 mars 2026", "Förhandsbedömning senast").doesNotContain("Skyddsbedömning senast");
    }

    private String shown(String number) {
        return section.items(new CaseNumber(number), ReceptionDriver.NORRA).get(0).toString();
    }

    @ParameterizedTest(name = "received {0}: {1}, due {2}")
    @CsvSource({
        "2026-03-02T07:59:00+01:00, emergency-service, 2026-03-02", "2026-03-02T08:00:00+01:00, social-workers,    2026-03-02",
        "2026-03-02T16:59:00+01:00, social-workers,    2026-03-02", "2026-03-02T17:00:00+01:00, emergency-service, 2026-03-03",
        "2026-03-07T23:30:00+01:00, emergency-service, 2026-03-08", // Saturday night
        "2026-04-03T11:00:00+02:00, emergency-service, 2026-04-03", // Good Friday
        "2026-06-19T16:00:00+02:00, emergency-service, 2026-06-19", // Midsummer Eve
        "2026-12-24T03:00:00+01:00, emergency-service, 2026-12-24",
        "2026-03-29T01:59:00+01:00, emergency-service, 2026-03-29", // the last minute before the clock goes forward
        "2026-03-29T03:00:00+02:00, emergency-service, 2026-03-29",
        "2026-10-25T02:30:00+02:00, emergency-service, 2026-10-25", // half past two, for the first time
        "2026-10-25T02:30:00+01:00, emergency-service, 2026-10-25", // half past two, for the second time
        "2026-10-25T23:30:00+01:00, emergency-service, 2026-10-26"
    })
    void whoeverIsAtWorkGetsTheTaskAndTheMomentOfReceiptIsTheTrueOne(OffsetDateTime received, String group, LocalDate due) {
        ClockUtil.setCurrentTime(Date.from(received.toInstant()));
        var number = driver.start("soc-norra", "reception", RAISED);

        var task = driver.task(number, "assessProtection");
        assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting("groupId").containsExactly(group);
        assertThat(driver.dueDay(task)).isEqualTo(due);
        assertThat(receivedAt(number)).isEqualTo(received.toInstant());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothAnswersAreDocumentedWithTheirReasonAndMeetTheLimit(boolean immediate) {
        var number = driver.start("soc-norra", "reception", RAISED);
        assertThat(receptions.running(number, NORRA, "protectionAssessment").immediate()).isTrue();
        driver.complete(number, "assessProtection", Map.of("immediateProtection", immediate, "protectionReason", "Bor hos mormor."));

        assertThat(receptions.lines(number, NORRA)).contains(immediate ? "Skyddsbedömning: barnet behöver omedelbart skydd."
                : "Skyddsbedömning: barnet behöver inte omedelbart skydd.");
        assertThat(receptions.met(number, NORRA, "protectionAssessment")).isTrue();
        assertThat(jdbc.sql("select count(*) from content where case_number = ? and field = 'protectionReason'").param(number).query(Integer.class).single()).isOne();
    }

    @Test
    void aDangerThatIsToldOfAtNightGoesToTheEmergencyServiceAtOnce() {
        driver.moveTo(LocalDateTime.parse("2026-03-02T22:30"));
        var number = receptions.reported(Map.of("acuteDanger", true));

        assertThat(driver.candidate(driver.task(number, "assessProtection"))).isEqualTo("jour");
        driver.completeAs("jour", driver.task(number, "assessProtection"), Map.of("immediateProtection", true, "protectionReason", "Hot."));
        driver.completeAs("jour", driver.task(number, "protectChild"), Map.of("measure", "Jourhem."));
        assertThat(driver.candidate(driver.task(number, "assessPreliminarily"))).isEqualTo("soc-norra");
    }

    @Rule({16, 20})
    @Test
    void withViolenceSuspectedTheGuardiansAreToldNothing() {
        var number = receptions.reported(Map.of("violenceSuspected", true, "guardian1Name", "Bo Ek", "guardian1Custody", true, "guardian1Email", "bo@exempel.se"));
        driver.complete(number, "assessProtection", SAFE);
        var task = driver.task(number, "assessPreliminarily");
        driver.complete(task, with(ReceptionDriver.OPENED, "childHeard", true));
        driver.runJobs(number);

        assertThat(cases.violenceSuspected(new CaseNumber(number))).isTrue();
        assertThat(documents.of(new CaseNumber(number), NORRA)).isEmpty();
        assertThat(receptions.lines(number, NORRA)).anyMatch(line -> line.startsWith("Parterna informerades inte om utredningen"));
    }

    private Instant receivedAt(String number) {
        return jdbc.sql("select received_at from reception where case_number = ?").param(number).query(OffsetDateTime.class).single().toInstant();
    }
}
