package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.reception.ReceptionDriver.CALLED;
import static se.samsteg.reception.ReceptionDriver.NORRA;
import static se.samsteg.reception.ReceptionDriver.NOT_OPENED;
import static se.samsteg.reception.ReceptionDriver.OPENED;
import static se.samsteg.reception.ReceptionDriver.RAISED;
import static se.samsteg.reception.ReceptionDriver.with;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** What comes in after a report: more information, that it is taken back, that somebody wants to know how it went. */
@ProcessTest
class ReceptionSupplementProcessTest {
    private static final Map<String, Object> MORE = Map.of("supplementKind", "information", "supplement", "Sover dåligt.", "supplementFrom", "other");
    private static final Map<String, Object> QUESTION = Map.of("supplementKind", "answerRequest", "reporterKind", "dutyBound", "reporterName", "Barnläkare Berg");
    @Autowired ProcessDriver driver;
    @Autowired ReceptionDriver receptions;
    @Autowired ReceptionSection section;
    @Autowired CaseFiles cases;

    @Rule({14, 17})
    @Test
    void newInformationIsShownToTheAssessorAndRestartsNoClock() {
        var number = receptions.assessing(RAISED);
        driver.pass(number, Period.ofDays(5));
        receptions.added("soc-norra", number, MORE);

        var task = driver.task(number, "assessPreliminarily");
        assertThat(driver.shown(task).get("newInformation").toString()).contains("7 mars 2026 kl. 09.00, från någon annan:", "Sover dåligt.");
        assertThat(driver.shown(task)).containsEntry("whatWorries", "Lämnas ensam.");
        assertThat(receptions.running(number, NORRA, "preliminaryAssessment").lastDay()).isEqualTo("2026-03-16");
        assertThat(driver.variable(number, "reception", "receivedAt")).isEqualTo("2026-03-02T09:00");
        assertThat(receptions.lines(number, NORRA)).anyMatch(line -> line.equals("Nya uppgifter har kommit. De visas för den som bedömer."));
    }

    @Test
    void whatComesInTwiceStandsBelowWhatCameFirst() {
        var number = receptions.reported(Map.of());
        receptions.added("rsu", number, Map.of("supplementKind", "information", "supplement", "Först detta."));
        receptions.added("soc-norra", number, with(MORE, "supplementFrom", "child"));

        assertThat(driver.shown(driver.task(number, "assessProtection")).get("newInformation").toString())
                .containsSubsequence("från anmälaren:", "Först detta.", "från barnet:", "Sover dåligt.");
    }

    @Rule(16)
    @Test
    void violenceThatIsToldOfLaterLeavesOnlyTheDecisionToOpen() {
        var number = receptions.assessing(RAISED);
        receptions.added("soc-norra", number, with(MORE, "violenceSuspected", true));

        assertThat(cases.violenceSuspected(new CaseNumber(number))).isTrue();
        var task = driver.task(number, "assessPreliminarily");
        assertThatThrownBy(() -> driver.complete(task, NOT_OPENED)).hasMessageContaining("SoL 20:2");
        assertThat(driver.find(number, "assessPreliminarily")).isPresent();
    }

    @Rule({12, 24})
    @Test
    void duringTheInvestigationItBelongsToThatAndIsReadInIt() {
        var number = receptions.reported(Map.of());
        receptions.decided(number, OPENED);
        receptions.added("rsu", number, Map.of("supplementKind", "information", "supplement", "Nytt om natten."));

        assertThat(driver.openTasks(number)).extracting("taskDefinitionKey").containsExactlyInAnyOrder("planInvestigation", "readReport");
        assertThat(driver.shown(driver.task(number, "readReport")).get("newInformation").toString()).contains("Nytt om natten.");
        assertThat(receptions.lines(number, NORRA)).anyMatch(line -> line.startsWith("Nya uppgifter har kommit."));
    }

    @Test
    void afterTheDecisionItIsANewReportWithDaysOfItsOwn() {
        var number = receptions.reported(Map.of());
        receptions.decided(number, NOT_OPENED);
        driver.pass(number, Period.ofDays(4));
        receptions.added("rsu", number, Map.of("supplementKind", "information", "supplement", "Nu har det hänt igen."));

        assertThat(driver.shown(driver.task(number, "assessProtection"))).containsEntry("whatWorries", "Nu har det hänt igen.");
        assertThat(driver.variable(number, "reception", "receivedAt").toString()).startsWith("2026-03-06");
        assertThatThrownBy(() -> receptions.added("soc-norra", decidedCall(), MORE)).hasMessageContaining("ny orosanmälan").hasMessageContaining("SoL 20:2");
    }

    @Test
    void aReportThatIsTakenBackIsAssessedAllTheSame() {
        var number = receptions.reported(Map.of());
        receptions.added("rsu", number, Map.of("supplementKind", "withdrawal", "withdrawalNote", "Det var ett missförstånd."));

        assertThat(driver.shown(driver.task(number, "assessProtection")).get("takenBack").toString()).contains("Det var ett missförstånd.");
        assertThat(section.items(new CaseNumber(number), NORRA).get(0).detail()).contains("Tillbakatagen av anmälaren 2 mars 2026");
        assertThat(receptions.lines(number, NORRA)).contains("Anmälaren har tagit tillbaka anmälan. Den bedöms ändå.");
        receptions.decided(number, OPENED);
        assertThat(driver.isRunning(number, "investigation")).isTrue();
    }

    @Rule(18)
    @Test
    void aSchoolThatAsksAfterTheDecisionIsAnsweredAtOnce() {
        var number = receptions.reported(Map.of());
        receptions.decided(number, NOT_OPENED);
        driver.pass(number, Period.ofDays(30));
        receptions.added("rsu", number, Map.of("supplementKind", "answerRequest"));

        assertThat(driver.shown(driver.task(number, "readReporterAnswer"))).containsEntry("reporterAnswer", "notOpened");
        assertThat(receptions.met(number, NORRA, "reporterAnswerLate")).isTrue();
        assertThat(receptions.running(number, NORRA, "reporterAnswerLate")).isNull();
    }

    @Rule(18)
    @Test
    void aSchoolThatAsksBeforeTheDecisionIsAnsweredWithIt() {
        var number = receptions.reported(Map.of());
        receptions.added("rsu", number, Map.of("supplementKind", "answerRequest"));
        assertThat(driver.find(number, "readReporterAnswer")).isEmpty();
        receptions.decided(number, OPENED);

        assertThat(driver.shown(driver.task(number, "readReporterAnswer"))).containsEntry("reporterAnswer", "opened");
    }

    @Rule(18)
    @Test
    void whoCallsAfterTheDecisionIsAnsweredTheSameDay() {
        var number = decidedCall();
        driver.pass(number, Period.ofDays(3));
        receptions.added("soc-norra", number, QUESTION);

        var task = driver.task(number, "giveReporterAnswer");
        assertThat(task.getDueDate().toInstant().toString()).startsWith("2026-03-05");
        assertThat(driver.shown(task).get("reporterName").toString()).contains("Barnläkare Berg");
        assertThat(receptions.running(number, NORRA, "reporterAnswerLate").lastDay()).isEqualTo("2026-03-05");
        driver.complete(number, "giveReporterAnswer", Map.of("answerGiven", true, "answeredOn", "2026-03-05"));
        assertThat(receptions.met(number, NORRA, "reporterAnswerLate")).isTrue();
    }

    @Rule({13, 18})
    @ParameterizedTest
    @CsvSource({"private", "child"})
    void onlyWhoHasADutyToReportMayAskHowItWent(String kind) {
        var number = decidedCall();

        assertThatThrownBy(() -> receptions.added("soc-norra", number, with(QUESTION, "reporterKind", kind)))
                .hasMessageContaining("reporterKind").hasMessageContaining("SoL 19:6");
        assertThat(driver.find(number, "giveReporterAnswer")).isEmpty();
    }

    @Test
    void somethingIsAddedOnlyToAReportThatTheDistrictHas() {
        var elsewhere = receptions.reportedTo("sdn-jarva", Map.of());
        assertThatThrownBy(() -> receptions.added("soc-norra", elsewhere, MORE)).hasMessageContaining("caseNumber").hasMessageContaining("SoL 19:1");

    }

    @Test
    void whatWasHandedOverIsToldToTheDistrictThatHasIt() {
        var number = handedOver();
        receptions.forwarded(number, "sdn-jarva");

        assertThatThrownBy(() -> receptions.added("soc-norra", number, MORE)).hasMessageContaining("Järva stadsdelsnämnd").hasMessageContaining("OSL 26:9");
    }

    private String handedOver() {
        return receptions.reported(Map.of());
    }

    private String decidedCall() {
        var number = driver.start("soc-norra", "reception", CALLED);
        receptions.decided(number, NOT_OPENED);
        return number;
    }
}
