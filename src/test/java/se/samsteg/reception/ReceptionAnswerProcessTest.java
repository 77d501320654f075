package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.reception.ReceptionDriver.CALLED;
import static se.samsteg.reception.ReceptionDriver.NORRA;
import static se.samsteg.reception.ReceptionDriver.NOT_OPENED;
import static se.samsteg.reception.ReceptionDriver.OPENED;
import static se.samsteg.reception.ReceptionDriver.RAISED;
import static se.samsteg.reception.ReceptionDriver.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** A reporter whom no message reaches is answered by a case worker (SoL 19:6). */
@ProcessTest
@Rule(18)
class ReceptionAnswerProcessTest {
    private static final Map<String, Object> WITHHELD = with(with(NOT_OPENED, "withholdAnswer", true), "withholdAnswerReason", "Hot mot barnet.");
    @Autowired ProcessDriver driver;
    @Autowired ReceptionDriver receptions;

    @ParameterizedTest(name = "decided {0}: statutory day {1}, last day {2}")
    @CsvSource({"2026-03-04T10:00, 2026-03-11, 2026-03-11", "2026-03-27T10:00, 2026-04-03, 2026-04-07", "2026-06-12T10:00, 2026-06-19, 2026-06-22",
            "2026-12-18T10:00, 2026-12-25, 2026-12-28"})
    void sevenDaysFromTheDecisionAndBothDaysAreKept(String decided, LocalDate statutory, LocalDate last) {
        driver.moveTo(LocalDateTime.parse(decided));
        var number = called(true);
        receptions.decided(number, OPENED);

        var limit = receptions.running(number, NORRA, "reporterAnswer");
        assertThat(limit.statutoryDay()).isEqualTo(statutory);
        assertThat(limit.lastDay()).isEqualTo(last);
        assertThat(driver.dueDay(driver.task(number, "giveReporterAnswer"))).isEqualTo(last);
        assertThat(driver.isRunning(number, "investigation")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"open, opened", "notOpen, notOpened", "alreadyOngoing, alreadyOngoing"})
    void theCaseWorkerIsShownOneOfThreeAnswersAndWhoShallHaveIt(String decision, String answer) {
        var number = called(true);
        receptions.decided(number, Map.of("preliminaryDecision", decision, "preliminaryReason", "Skäl."));

        var task = driver.task(number, "giveReporterAnswer");
        assertThat(driver.shown(task)).containsEntry("reporterAnswer", answer).containsEntry("reporterName", "Barnläkare Berg")
                .containsEntry("reporterPhone", "08-123 45 67").doesNotContainKeys("preliminaryReason", "whatWorries");
        assertThat(driver.candidate(task)).isEqualTo("soc-norra");
        driver.complete(number, "giveReporterAnswer", Map.of("answerGiven", true));
        assertThat(receptions.met(number, NORRA, "reporterAnswer")).isTrue();
        assertThat(driver.isRunning(number, "reception-answer")).isFalse();
        assertThat(receptions.lines(number, NORRA)).contains("Anmälaren har fått svar.");
    }

    @Test
    void noAnswerNeedsAReason() {
        var number = called(true);
        receptions.decided(number, NOT_OPENED);
        var task = driver.task(number, "giveReporterAnswer");

        assertThatThrownBy(() -> driver.complete(task, Map.of("answerGiven", false))).hasMessageContaining("answerGivenReason");
        driver.complete(number, "giveReporterAnswer", Map.of("answerGiven", false, "answerGivenReason", "Går inte att nå."));
        assertThat(receptions.running(number, NORRA, "reporterAnswer")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-03-03"})
    void anAnswerIsGivenAfterTheDecisionAndNotInTheFuture(String day) {
        var number = called(true);
        receptions.decided(number, NOT_OPENED);
        var task = driver.task(number, "giveReporterAnswer");

        assertThatThrownBy(() -> driver.complete(task, Map.of("answerGiven", true, "answeredOn", day)))
                .hasMessageContaining("answeredOn").hasMessageContaining("SoL 19:6");
        assertThat(driver.find(number, "giveReporterAnswer")).isPresent();
    }

    @Test
    void whoDoesNotAskIsNotAnswered() {
        var number = called(false);
        receptions.decided(number, NOT_OPENED);

        assertThat(driver.find(number, "giveReporterAnswer")).isEmpty();
        assertThat(receptions.running(number, NORRA, "reporterAnswer")).isNull();
    }

    @Rule({13, 18})
    @ParameterizedTest
    @ValueSource(strings = {"private", "anonymous", "child"})
    void whoHasNoDutyToReportIsNeverAnswered(String kind) {
        var number = driver.start("soc-norra", "reception", with(with(RAISED, "reporterKind", kind), "wantsAnswer", true));
        assertThat(receptions.lines(number, NORRA)).contains("Anmälaren får inget svar: bara den som är skyldig att anmäla får det.");
        receptions.decided(number, OPENED);

        assertThat(driver.find(number, "giveReporterAnswer")).isEmpty();
        assertThat(receptions.running(number, NORRA, "reporterAnswer")).isNull();
    }

    @Test
    void anAnswerThatIsWithheldIsOwedNoMore() {
        var number = called(true);
        receptions.decided(number, WITHHELD);

        assertThat(driver.find(number, "giveReporterAnswer")).isEmpty();
        assertThat(receptions.running(number, NORRA, "reporterAnswer")).isNull();
        assertThat(receptions.lines(number, NORRA)).contains("Anmälaren får inget svar. Skälen är antecknade.");
    }

    @Test
    void whoAsksAgainAfterItWasWithheldMeetsAPersonNotAMachine() {
        var number = receptions.reported(Map.of("wantsAnswer", true));
        receptions.decided(number, WITHHELD);
        driver.pass(number, Period.ofDays(2));
        receptions.added("rsu", number, Map.of("supplementKind", "answerRequest"));
        assertThat(driver.find(number, "readReporterAnswer")).isEmpty();

        assertThat(driver.dueDay(driver.task(number, "giveReporterAnswer"))).isEqualTo("2026-03-04");
        driver.complete(number, "giveReporterAnswer", Map.of("answerGiven", true));
        assertThat(driver.shown(driver.task(number, "readReporterAnswer"))).containsEntry("reporterAnswer", "notOpened");
    }

    private String called(boolean wantsAnswer) {
        return driver.start("soc-norra", "reception", with(CALLED, "wantsAnswer", wantsAnswer));
    }
}
