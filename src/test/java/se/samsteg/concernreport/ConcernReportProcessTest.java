package se.samsteg.concernreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

@ProcessTest
class ConcernReportProcessTest {
    private static final Map<String, Object> KNOWN_BY_NAME = Map.of("firstName", "Alva", "lastName", "Lind", "grade", 6,
            "district", "sdn-norra-innerstaden", "whatWorries", "Kommer hungrig till skolan.");
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    @ParameterizedTest
    @ValueSource(strings = {"placering", "rektor", "rsu", "skolsocionom"})
    void everyRoleOfTheSchoolMayReportAndNeedsToSayNoMoreThanWhatWorries(String user) {
        var caseNumber = driver.start(user, "concern-report", KNOWN_BY_NAME);

        assertThat(CaseNumber.isValid(caseNumber)).isTrue();
        assertThat(driver.variable(caseNumber, "concern-report", "pupilLabel")).isEqualTo("A.L. åk 6");
    }

    @Test
    void aReportNeedsAWorryAndADistrict() {
        assertThatThrownBy(() -> driver.start("rsu", "concern-report", Map.of("firstName", "Alva")))
                .hasMessageContaining("whatWorries").hasMessageContaining("district");
    }

    @Test
    void aReportTellsWhichChildItConcerns() {
        assertThatThrownBy(() -> driver.start("rsu", "concern-report",
                Map.of("whatWorries", "Blåmärken", "district", "sdn-jarva")))
                .hasMessageContaining("personalIdentityNumber");
    }

    @Test
    void aKnownChildIsReportedByItsCaseNumber() {
        var caseNumber = sent(false);

        var again = driver.start("rsu", "concern-report", Map.of("caseNumber", caseNumber, "whatWorries", "Samma oro"));

        assertThat(again).isEqualTo(caseNumber);
    }

    @Test
    void aReportReachesTheDistrictAndIsOverWhenItIsReceived() {
        var caseNumber = sent(false);
        driver.runJobs(caseNumber);

        assertThat(driver.task(caseNumber, "assessProtection").getTenantId()).isEqualTo("sdn-norra-innerstaden");
        assertThat(driver.isRunning(caseNumber, "concern-report")).isFalse();
    }

    @Test
    void aReporterWithADutyIsIdentified() {
        var caseNumber = sent(false);
        driver.runJobs(caseNumber);

        assertThat(driver.shown(driver.task(caseNumber, "assessProtection")))
                .containsEntry("reporterName", "rsu").containsEntry("whatWorries", "Kommer hungrig till skolan.");
    }

    @Test
    void suspectedViolenceHoldsForTheWholeCase() {
        var caseNumber = driver.start("rsu", "concern-report", with(KNOWN_BY_NAME, "violenceSuspected", true));

        assertThat(cases.violenceSuspected(new CaseNumber(caseNumber))).isTrue();
    }

    @Test
    void aReceiptThatIsMissingAfterAnHourIsAskedForByPhoneUntilItIsThere() {
        var caseNumber = sent(false);
        anHourWithoutPost(caseNumber);
        var call = driver.task(caseNumber, "confirmReceiptByPhone");
        assertThat(driver.candidate(call)).isEqualTo("skolsocionom");

        driver.complete(call, Map.of("receiptConfirmed", false));
        anHourWithoutPost(caseNumber);
        assertThat(driver.find(caseNumber, "confirmReceiptByPhone")).isPresent();

        driver.runJobs(caseNumber);
        assertThat(driver.find(caseNumber, "confirmReceiptByPhone")).isEmpty();
        assertThat(driver.isRunning(caseNumber, "concern-report")).isFalse();
    }

    @Test
    void aReceiptConfirmedByPhoneIsStillWaitedFor() {
        var caseNumber = sent(false);
        anHourWithoutPost(caseNumber);
        driver.complete(driver.task(caseNumber, "confirmReceiptByPhone"), Map.of("receiptConfirmed", true, "phoneNote", "Framme."));
        anHourWithoutPost(caseNumber);
        assertThat(driver.find(caseNumber, "confirmReceiptByPhone")).isEmpty();

        driver.runJobs(caseNumber);
        assertThat(driver.isRunning(caseNumber, "concern-report")).isFalse();
    }

    @Test
    void aReporterWhoAskedForItReadsTheAnswerAndNothingMore() {
        var caseNumber = sent(true);
        driver.runJobs(caseNumber);
        decide(caseNumber);

        var answer = driver.task(caseNumber, "readReporterAnswer");
        assertThat(driver.shown(answer)).containsEntry("reporterAnswer", "notOpened").doesNotContainKey("preliminaryReason");
        driver.complete(caseNumber, "readReporterAnswer", Map.of());
        assertThat(driver.isRunning(caseNumber, "concern-report")).isFalse();
    }

    @Test
    void aSilentDistrictIsRemindedOfAndTheAnswerIsStillAwaited() {
        var caseNumber = sent(true);
        driver.runJobs(caseNumber);
        driver.pass(caseNumber, Period.ofDays(21));
        driver.complete(caseNumber, "remindOfAnswer", Map.of("reminderNote", "De återkommer."));
        driver.pass(caseNumber, Period.ofDays(21));
        assertThat(driver.find(caseNumber, "remindOfAnswer")).isPresent();

        decide(caseNumber);
        assertThat(driver.find(caseNumber, "remindOfAnswer")).isEmpty();
        assertThat(driver.find(caseNumber, "readReporterAnswer")).isPresent();
    }

    @Test
    void nobodyWaitsForeverForAnAnswerThatIsNotGiven() {
        var caseNumber = sent(true);
        driver.runJobs(caseNumber);
        driver.pass(caseNumber, Period.ofDays(21));
        var reminder = driver.task(caseNumber, "remindOfAnswer");
        assertThatThrownBy(() -> driver.complete(reminder, Map.of("stopWaiting", true)))
                .hasMessageContaining("stopWaitingReason");

        driver.complete(caseNumber, "remindOfAnswer", Map.of("stopWaiting", true, "stopWaitingReason", "Svar lämnas inte."));
        assertThat(driver.isRunning(caseNumber, "concern-report")).isFalse();

        decide(caseNumber);
        assertThat(cases.isKnownTo(new CaseNumber(caseNumber), Authority.SCHOOLS)).isTrue();
    }

    /** A report whose message has left the school and lies in the post. */
    private String sent(boolean wantsAnswer) {
        var caseNumber = driver.start("rsu", "concern-report", with(KNOWN_BY_NAME, "wantsAnswer", wantsAnswer));
        runOwnJobs(caseNumber);
        return caseNumber;
    }

    private void anHourWithoutPost(String caseNumber) {
        driver.moveTo(driver.now().plus(Duration.ofMinutes(61)));
        runOwnJobs(caseNumber);
    }

    private void runOwnJobs(String caseNumber) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
                .processDefinitionKey("concern-report").singleResult();
        management.createJobQuery().processInstanceId(instance.getId()).executable().list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void decide(String caseNumber) {
        driver.complete(caseNumber, "assessProtection", Map.of("protectionReason", "Ingen fara."));
        driver.complete(caseNumber, "assessPreliminarily",
                Map.of("preliminaryDecision", "notOpen", "preliminaryReason", "Skolan ger stöd."));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var all = new HashMap<>(fields);
        all.put(field, value);
        return all;
    }
}
