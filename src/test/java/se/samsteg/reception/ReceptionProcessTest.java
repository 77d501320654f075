package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.reception.ReceptionDriver.NORRA;
import static se.samsteg.reception.ReceptionDriver.NOT_OPENED;
import static se.samsteg.reception.ReceptionDriver.OPENED;
import static se.samsteg.reception.ReceptionDriver.RAISED;
import static se.samsteg.reception.ReceptionDriver.SAFE;
import static se.samsteg.reception.ReceptionDriver.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Line;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.SampleApplication;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

@ProcessTest
class ReceptionProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private ReceptionDriver receptions;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private CaseDeadlines limits;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TaskService tasks;

    @Test
    void anAnonymousCallerNeedsNoName() {
        var caseNumber = driver.start("soc-norra", "reception", RAISED);

        assertThat(cases.isKnownTo(new CaseNumber(caseNumber), NORRA)).isTrue();
        assertThat(driver.variable(caseNumber, "reception", "district")).isEqualTo("sdn-norra-innerstaden");
    }

    @Rule(13)
    @ParameterizedTest(name = "{0} with the name {1}: {2}")
    @CsvSource({"dutyBound, , reporterName", "dutyBound, Berg, ", "private, , ", "private, Berg, ", "anonymous, , ", "anonymous, Berg, OSL 26:5",
            "child, , ", "child, Alva, "})
    void aReporterWithADutyIsIdentifiedAndNobodyElseNeedsToBe(String kind, String name, String fault) {
        var call = with(RAISED, "reporterKind", kind);
        if (name != null) {
            call.put("reporterName", name);
        }

        if (fault == null) {
            assertThat(driver.shown(driver.task(driver.start("soc-norra", "reception", call), "assessProtection"))).containsEntry("reporterKind", kind);
        } else {
            assertThatThrownBy(() -> driver.start("soc-norra", "reception", call)).hasMessageContaining(fault);
        }
    }

    @Rule(13)
    @Test
    void theChildItselfMayCallAndKeepItsNameToItself() {
        var number = driver.start("soc-norra", "reception", Map.of("whatWorries", "Jag vill inte gå hem.", "reporterKind", "child", "acuteDanger", true));

        assertThat(driver.variable(number, "reception", "pupilLabel")).isEqualTo("Okänt namn");
        assertThat(driver.shown(driver.task(number, "assessProtection"))).containsEntry("reporterKind", "child");
        assertThat(receptions.lines(number, NORRA)).as("what a guardian may come to read").noneMatch(line -> line.contains("självt"));
        driver.complete(number, "assessProtection", with(SAFE, "immediateProtection", false));
        driver.complete(number, "assessPreliminarily", OPENED);
        assertThat(driver.isRunning(number, "investigation")).isTrue();
    }

    @Rule(12)
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"birthDate, 2008-03-02, true", "birthDate, 2008-03-03, false", "birthDate, 1990-01-01, true", "birthDate, 2026-03-03, true",
            "personalIdentityNumber, 19121212-1212, true", "personalIdentityNumber, 20171002-9818, false"})
    void concernIsReportedForAChildThatIsBorn(String field, String value, boolean refused) {
        var call = with(RAISED, field, value);
        if (refused) {
            assertThatThrownBy(() -> driver.start("soc-norra", "reception", call)).hasMessageContaining(field);
            assertThatThrownBy(() -> driver.start("rsu", "concern-report", Map.of("whatWorries", "Oro", "district", "sdn-norra-innerstaden", field, value)))
                    .hasMessageContaining(field);
        } else {
            assertThat(driver.start("soc-norra", "reception", call)).startsWith("SAM-");
        }
    }

    @Rule(12)
    @Test
    void whoHasTurnedEighteenIsReportedNoMoreInAnOldCaseEither() {
        var number = driver.start("soc-norra", "reception", with(RAISED, "birthDate", "2008-05-05"));
        driver.moveTo(LocalDateTime.parse("2026-05-05T09:00"));

        assertThatThrownBy(() -> driver.start("soc-norra", "reception", Map.of("caseNumber", number, "whatWorries", "Oro", "reporterKind", "private")))
                .hasMessageContaining("caseNumber").hasMessageContaining("SoL 19:1");
    }

    @Test
    void whoHasADutyToReportSaysWhoTheyAre() {
        assertThatThrownBy(() -> driver.start("soc-norra", "reception", with(RAISED, "reporterKind", "dutyBound")))
                .hasMessageContaining("reporterName");
        assertThatThrownBy(() -> driver.start("soc-norra", "reception", Map.of("whatWorries", "Oro", "reporterKind", "private")))
                .hasMessageContaining("personalIdentityNumber");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T09:00,social-workers,2026-03-02", "2026-03-02T18:30,emergency-service,2026-03-03",
            "2026-03-07T11:00,emergency-service,2026-03-07", "2026-04-03T07:00,emergency-service,2026-04-03"})
    void protectionIsAssessedTheSameDayByWhoeverIsAtWork(String received, String group, LocalDate lastDay) {
        driver.moveTo(LocalDateTime.parse(received));
        var caseNumber = driver.start("soc-norra", "reception", RAISED);

        var task = driver.task(caseNumber, "assessProtection");
        assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting("groupId").containsExactly(group);
        assertThat(driver.dueDay(task)).isEqualTo(lastDay);
    }

    @Test
    void theEmergencyServiceReceivesForTheDistrictItChooses() {
        driver.moveTo(LocalDateTime.parse("2026-03-02T22:00"));
        var caseNumber = driver.start("jour", "reception", with(RAISED, "district", "sdn-jarva"));

        assertThat(driver.task(caseNumber, "assessProtection").getTenantId()).isEqualTo("sdn-jarva");
        driver.complete(caseNumber, "assessProtection", SAFE);
        assertThat(driver.candidate(driver.task(caseNumber, "assessPreliminarily"))).isEqualTo("soc-jarva");
    }

    @Test
    void alsoANoToProtectionIsReasoned() {
        var caseNumber = driver.start("soc-norra", "reception", RAISED);
        var task = driver.task(caseNumber, "assessProtection");

        assertThatThrownBy(() -> driver.complete(task, Map.of("immediateProtection", false))).hasMessageContaining("protectionReason");
    }

    @Test
    void aChildInDangerIsProtectedBeforeAnythingElse() {
        var caseNumber = driver.start("soc-norra", "reception", with(RAISED, "acuteDanger", true));
        driver.complete(caseNumber, "assessProtection", Map.of("immediateProtection", true, "protectionReason", "Våld i hemmet."));
        assertThat(driver.find(caseNumber, "assessPreliminarily")).isEmpty();

        driver.complete(caseNumber, "protectChild", Map.of("measure", "Jourhem.", "subcommitteeNeeded", true));
        assertThat(driver.find(caseNumber, "assessPreliminarily")).isPresent();
    }

    @Rule(14)
    @ParameterizedTest
    @CsvSource({"2026-03-20T10:00,2026-04-07", "2026-06-05T10:00,2026-06-22", "2026-03-02T10:00,2026-03-16"})
    void theFourteenDaysRunFromReceiptAndEndOnAWorkingDay(String received, LocalDate lastDay) {
        driver.moveTo(LocalDateTime.parse(received));
        var caseNumber = receptions.assessing(RAISED);

        assertThat(driver.dueDay(caseNumber, "assessPreliminarily")).isEqualTo(lastDay);
        assertThat(driver.variable(caseNumber, "reception", "receivedAt")).isEqualTo(received);
    }

    @Rule(16)
    @Test
    void theTenthDayWarnsAndABreachReachesTheSupervisorWithoutHoldingAnythingUp() {
        var caseNumber = receptions.assessing(RAISED);
        driver.pass(caseNumber, Period.ofDays(10));
        assertThat(lines(caseNumber)).anyMatch(line -> line.entry().kind() == Entry.Kind.DEADLINE);
        assertThat(driver.find(caseNumber, "followUpOverduePreliminary")).isEmpty();

        driver.pass(caseNumber, Period.ofDays(6));
        assertThat(driver.candidate(driver.task(caseNumber, "followUpOverduePreliminary"))).isEqualTo("chef-norra");
        driver.complete(caseNumber, "assessPreliminarily", OPENED);
        assertThat(driver.isRunning(caseNumber, "investigation")).isTrue();

        driver.complete(caseNumber, "followUpOverduePreliminary", Map.of("overdueNote", "Sjukdom."));
        assertThat(driver.isRunning(caseNumber, "investigation")).isTrue();
    }

    @Rule(16)
    @Test
    void aBreachReachesTheSupervisorThoughNobodyHasEvenAssessedProtection() {
        var number = driver.start("soc-norra", "reception", RAISED);
        driver.pass(number, Period.ofDays(16));

        assertThat(driver.candidate(driver.task(number, "followUpOverduePreliminary"))).isEqualTo("chef-norra");
        driver.complete(number, "assessProtection", SAFE);
        driver.complete(number, "assessPreliminarily", NOT_OPENED);
        driver.complete(number, "followUpOverduePreliminary", Map.of("overdueNote", "Sjukdom."));
        assertThat(driver.isRunning(number, "reception")).isFalse();
    }

    @Rule(16)
    @Test
    void anExtendedAssessmentIsWarnedOfAgainAndItsBreachReachesTheSupervisor() {
        var number = receptions.assessing(RAISED);
        driver.pass(number, Period.ofDays(11));
        driver.complete(number, "assessPreliminarily", Map.of("extendedTo", "2026-03-30", "extensionReason", "Bortrest.", "extensionDecider", "Enhetschef Ek"));
        var warned = warnings(number);
        assertThat(driver.shown(driver.task(number, "assessPreliminarily"))).containsEntry("preliminaryDue", "2026-03-30")
                .containsEntry("extensionsDecided", "13 mars 2026 kl. 09.00, förlängd till 30 mars 2026, beslutat av Enhetschef Ek:\nBortrest.")
                .satisfies(form -> assertThat(form.get("extendedTo")).isNull());

        driver.pass(number, Period.ofDays(13));
        assertThat(warned).isEqualTo(1);
        assertThat(warnings(number)).isEqualTo(2);
        assertThat(receptions.lines(number, NORRA)).anyMatch(line -> line.equals("Förhandsbedömningen ska vara klar senast 30 mars 2026."));
        assertThat(driver.find(number, "followUpOverduePreliminary")).isEmpty();
        driver.pass(number, Period.ofDays(6));
        assertThat(driver.find(number, "followUpOverduePreliminary")).isPresent();
    }

    @Rule(16)
    @Test
    void aSecondExtensionGivesMoreTimeThanTheFirstAndNoneIsGivenAfterwards() {
        var number = receptions.assessing(RAISED);
        driver.complete(number, "assessPreliminarily", Map.of("extendedTo", "2026-03-30", "extensionReason", "Bortrest."));
        var task = driver.task(number, "assessPreliminarily");
        assertThatThrownBy(() -> driver.complete(task, Map.of("extendedTo", "2099-01-01", "extensionReason", "Skäl")))
                .hasMessageContaining("extendedTo").hasMessageContaining("2 juli 2026").hasMessageContaining("SoL 20:2");
        assertThatThrownBy(() -> driver.complete(task, Map.of("extendedTo", "2026-03-25", "extensionReason", "Skäl")))
                .hasMessageContaining("extendedTo").hasMessageContaining("30 mars 2026").hasMessageContaining("SoL 20:2");
        driver.moveTo(LocalDateTime.parse("2026-03-31T09:00"));
        assertThatThrownBy(() -> driver.complete(task, Map.of("extendedTo", "2026-04-30", "extensionReason", "Skäl")))
                .hasMessageContaining("extendedTo").hasMessageContaining("i efterhand").hasMessageContaining("SoL 20:2");
        assertThat(driver.find(number, "assessPreliminarily")).isPresent();
    }

    @Rule(16)
    @Test
    void anExtensionMovesTheLastDayAndNeverTheDayOfReceipt() {
        var caseNumber = receptions.assessing(RAISED);
        driver.complete(caseNumber, "assessPreliminarily", Map.of("extendedTo", "2026-03-30", "extensionReason", "Familjen är bortrest."));

        assertThat(driver.dueDay(caseNumber, "assessPreliminarily")).isEqualTo("2026-03-30");
        assertThat(driver.variable(caseNumber, "reception", "receivedAt")).isEqualTo("2026-03-02T09:00");
        driver.pass(caseNumber, Period.ofDays(20));
        assertThat(driver.find(caseNumber, "followUpOverduePreliminary")).isEmpty();
        driver.complete(caseNumber, "assessPreliminarily", NOT_OPENED);
        assertThat(driver.isRunning(caseNumber, "reception")).isFalse();
    }

    @Test
    void anExtensionNeedsReasonsADayAheadAndNoDecisionBesideIt() {
        var task = driver.task(receptions.assessing(RAISED), "assessPreliminarily");

        assertThatThrownBy(() -> driver.complete(task, Map.of("extendedTo", "2026-03-30"))).hasMessageContaining("extensionReason");
        assertThatThrownBy(() -> driver.complete(task, Map.of("extendedTo", "2026-03-10", "extensionReason", "Skäl")))
                .hasMessageContaining("extendedTo");
        assertThatThrownBy(() -> driver.complete(task, Map.of("extendedTo", "2026-03-30", "extensionReason", "Skäl",
                "preliminaryDecision", "open", "preliminaryReason", "Skäl"))).hasMessageContaining("extendedTo");
        assertThatThrownBy(() -> driver.complete(task, Map.of("preliminaryDecision", "open"))).hasMessageContaining("preliminaryReason");
    }

    @Rule(16)
    @Test
    void withViolenceSuspectedTheOnlyDecisionIsToOpen() {
        var caseNumber = receptions.assessing(with(RAISED, "violenceSuspected", true));
        var task = driver.task(caseNumber, "assessPreliminarily");

        assertThatThrownBy(() -> driver.complete(task, NOT_OPENED)).hasMessageContaining("SoL 20:2");
        assertThat(driver.find(caseNumber, "assessPreliminarily")).isPresent();
        driver.complete(caseNumber, "assessPreliminarily", OPENED);
        assertThat(driver.isRunning(caseNumber, "investigation")).isTrue();
    }

    @Rule({12, 18})
    @Test
    void aSecondReportOfTheDayJoinsTheFirstAndEveryReporterIsAnswered() {
        var caseNumber = receptions.reported(Map.of("wantsAnswer", true));
        receptions.reportedAgain(caseNumber, Map.of("wantsAnswer", true, "whatWorries", "Blåmärken."));
        assertThat(running(caseNumber)).hasSize(1);
        assertThat(driver.shown(driver.task(caseNumber, "assessProtection")).get("whatWorries").toString())
                .startsWith("Frånvaro.").endsWith("Blåmärken.");

        driver.complete(caseNumber, "assessProtection", SAFE);
        driver.complete(caseNumber, "assessPreliminarily", NOT_OPENED);
        assertThat(driver.openTasks(caseNumber)).extracting(Task::getTaskDefinitionKey)
                .containsExactly("readReporterAnswer", "readReporterAnswer");
    }

    @Test
    void anAcuteDangerThatIsNewIsAssessedOnItsOwn() {
        var caseNumber = receptions.reported(Map.of());
        receptions.reportedAgain(caseNumber, Map.of("acuteDanger", true));

        assertThat(running(caseNumber)).hasSize(2);
    }

    @Test
    void anotherDayIsAnotherReception() {
        var caseNumber = receptions.reported(Map.of());
        driver.moveTo(LocalDateTime.parse("2026-03-03T09:00"));
        receptions.reportedAgain(caseNumber, Map.of());

        assertThat(running(caseNumber)).hasSize(2);
    }

    @Test
    void concernForAChildThatIsInvestigatedBelongsToThatInvestigation() {
        var caseNumber = receptions.reported(Map.of());
        driver.complete(caseNumber, "assessProtection", SAFE);
        driver.complete(caseNumber, "assessPreliminarily", OPENED);
        receptions.reportedAgain(caseNumber, Map.of("wantsAnswer", true));
        driver.complete(caseNumber, "assessProtection", SAFE);

        assertThat(driver.find(caseNumber, "assessPreliminarily")).isEmpty();
        assertThat(jdbc.sql("select content_value from content where case_number = ? and field = 'newInformation'").param(caseNumber).query(String.class).list())
                .singleElement().asString().startsWith("Ny orosanmälan, mottagen 2 mars 2026 kl. 09.00:").contains("Mer.");
        assertThat(driver.shown(driver.task(caseNumber, "readReporterAnswer"))).containsEntry("reporterAnswer", "alreadyOngoing");
        assertThat(running(caseNumber)).hasSize(1);
    }

    @Rule({16, 19})
    @ParameterizedTest
    @CsvSource({"open", "alreadyOngoing"})
    void aSecondReportOpensNoSecondInvestigationThatWouldGiveTheFirstMoreTime(String decision) {
        var number = receptions.reported(Map.of());
        driver.moveTo(LocalDateTime.parse("2026-03-04T09:00"));
        receptions.reportedAgain(number, Map.of("wantsAnswer", true));
        driver.openTasks(number).forEach(task -> driver.complete(task, SAFE));
        driver.complete(driver.openTasks(number).get(0), OPENED);
        driver.runJobs(number);
        driver.moveTo(LocalDateTime.parse("2026-03-10T09:00"));
        driver.complete(number, "assessPreliminarily", with(OPENED, "preliminaryDecision", decision));

        assertThat(driver.shown(driver.task(number, "readReport")).get("newInformation").toString()).contains("Ny orosanmälan, mottagen");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("investigation").count()).isOne();
        assertThat(limits.running(new CaseNumber(number), NORRA, "investigation").orElseThrow().from()).isEqualTo("2026-03-04");
        assertThat(receptions.lines(number, NORRA)).anyMatch(line -> line.equals("Oron är förd till den utredning som redan pågår."));
        assertThat(driver.shown(driver.task(number, "readReporterAnswer"))).containsKey("reporterAnswer");
    }

    @Rule(18)
    @Test
    void anAnswerIsWithheldOnlyForAReason() {
        var caseNumber = receptions.reported(Map.of("wantsAnswer", true));
        driver.complete(caseNumber, "assessProtection", SAFE);
        var task = driver.task(caseNumber, "assessPreliminarily");
        assertThatThrownBy(() -> driver.complete(task, with(NOT_OPENED, "withholdAnswer", true))).hasMessageContaining("withholdAnswerReason");

        driver.complete(caseNumber, "assessPreliminarily",
                with(with(NOT_OPENED, "withholdAnswer", true), "withholdAnswerReason", "Hot mot barnet."));
        assertThat(driver.find(caseNumber, "readReporterAnswer")).isEmpty();
        assertThat(lines(caseNumber)).anyMatch(line -> "SoL 19:6".equals(line.entry().legalGround()));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({"reception, firstName=Om;lastName=Annatbarn, firstName", "reception, birthDate=2012-02-03, birthDate", "reception, number=2012-02-03, personalIdentityNumber",
        "concern-report, firstName=Om;lastName=Annatbarn, firstName", "concern-report, birthDate=2012-02-03, birthDate"})
    @Rule(12)
    void whatIsSaidOfAnotherChildDoesNotComeIntoTheCaseOfThisOne(String process, String told, String field) {
        var number = receptions.reported(Map.of("lastName", "Almgren", "birthDate", "2014-05-05"));
        var fields = new HashMap<String, Object>(Map.of("caseNumber", number, "whatWorries", "Mer.", "reporterKind", "private"));
        Stream.of(told.split(";")).map(pair -> pair.split("=")).forEach(pair -> fields.put(pair[0].equals("number") ? "personalIdentityNumber" : pair[0],
                pair[0].equals("number") ? SampleApplication.number(LocalDate.parse(pair[1])) : pair[1]));
        if (process.equals("concern-report")) {
            fields.remove("reporterKind");
        }

        assertThatThrownBy(() -> driver.start(process.equals("reception") ? "soc-norra" : "rsu", process, fields))
                .hasMessageContainingAll(field, "annat barn", "SoL 19:1");
        fields.keySet().removeAll(Set.of("birthDate", "personalIdentityNumber"));
        fields.putAll(Map.of("firstName", "Alva", "lastName", "Almgren-Berg"));
        driver.start(process.equals("reception") ? "soc-norra" : "rsu", process, fields);
    }

    @Test
    void aReporterWhoCalledIsAnsweredByTheCaseWorker() {
        var caseNumber = receptions.assessing(Map.of("firstName", "Alva", "whatWorries", "Oro", "reporterKind", "dutyBound",
                "reporterName", "Barnläkare Berg", "wantsAnswer", true));
        driver.complete(caseNumber, "assessPreliminarily", Map.of("preliminaryDecision", "alreadyOngoing", "preliminaryReason", "I annan stadsdel."));

        assertThat(receptions.lines(caseNumber, NORRA)).anyMatch(line -> line.startsWith("Anmälaren ska få svar"))
                .anyMatch(line -> line.startsWith("Utredningen som pågår finns inte hos er i systemet."));
        assertThat(driver.find(caseNumber, "giveReporterAnswer")).isPresent();
        assertThat(driver.isRunning(caseNumber, "reception")).isFalse();
    }

    @Test
    void interventionsAreSharedOnlyWithConsentAndTheAttemptIsSeen() {
        var caseNumber = notified();
        var task = driver.task(caseNumber, "respondToNotice");
        assertThat(driver.dueDay(task)).isEqualTo("2026-03-16");
        assertThat(limits.running(new CaseNumber(caseNumber), NORRA, "respondToNotice")).isPresent();
        assertThatThrownBy(() -> driver.complete(task, Map.of("knownToSocialServices", true, "shareInterventions", true)))
                .hasMessageContaining("ongoingInterventions");

        driver.complete(caseNumber, "respondToNotice", Map.of("knownToSocialServices", true, "shareInterventions", true,
                "ongoingInterventions", "Kontaktfamilj.", "contactPerson", "Stina"));
        assertThat(lines(caseNumber)).anyMatch(line -> line.entry().kind() == Entry.Kind.HELD_BACK);
        assertThat(limits.running(new CaseNumber(caseNumber), NORRA, "respondToNotice")).isEmpty();
        assertThat(driver.isRunning(caseNumber, "reception")).isFalse();
    }

    @Test
    void aNoticeMayLeadToAPlan() {
        var caseNumber = notified();
        driver.complete(caseNumber, "respondToNotice", Map.of("sipNeeded", true, "sipQuestion", "Vem gör vad?"));

        assertThat(driver.isRunning(caseNumber, "sip")).isTrue();
        assertThat(driver.isRunning(caseNumber, "reception")).isFalse();
    }

    @Test
    void grantedInterventionsAreFollowedUpAndCoordinatedWhenAskedFor() {
        var caseNumber = investigated(Map.of("investigationDecision", "interventions", "riskLevel", "medium", "sipWanted", true));

        assertThat(driver.isRunning(caseNumber, "follow-up")).isTrue();
        assertThat(driver.isRunning(caseNumber, "sip")).isTrue();
        assertThat(driver.variable(caseNumber, "follow-up", "afterNoIntervention")).isEqualTo(false);
        leave(caseNumber, "followUp", Map.of());
        assertThat(driver.isRunning(caseNumber, "reception")).isFalse();
    }

    @Test
    void careOutsideTheHomeIsFollowedUpAsSuch() {
        var caseNumber = investigated(Map.of("investigationDecision", "lvu", "riskLevel", "high", "outOfHome", true));

        assertThat(driver.variable(caseNumber, "follow-up", "outOfHome")).isEqualTo(true);
        assertThat(driver.isRunning(caseNumber, "sip")).isFalse();
    }

    @Test
    void withoutInterventionThereIsAFollowUpOnlyWhenItIsWanted() {
        var followed = investigated(Map.of("investigationDecision", "noIntervention", "riskLevel", "low", "followUpWanted", true));
        assertThat(driver.variable(followed, "follow-up", "afterNoIntervention")).isEqualTo(true);

        var closed = investigated(Map.of("investigationDecision", "noIntervention", "riskLevel", "low"));
        assertThat(driver.isRunning(closed, "follow-up")).isFalse();
        assertThat(driver.isRunning(closed, "reception")).isFalse();
    }

    private long warnings(String number) {
        return receptions.lines(number, NORRA).stream().filter(line -> line.startsWith("Förhandsbedömningen ska vara klar")).count();
    }

    /** A reception whose investigation has come to something; how it got there is the investigation's own test. */
    private String investigated(Map<String, Object> outcome) {
        var caseNumber = receptions.assessing(RAISED);
        driver.complete(caseNumber, "assessPreliminarily", OPENED);
        leave(caseNumber, "investigate", outcome);
        return caseNumber;
    }

    private void leave(String caseNumber, String call, Map<String, Object> outcome) {
        var reception = running(caseNumber).get(0).getId();
        runtime.setVariables(reception, outcome);
        runtime.createProcessInstanceModification(reception).startAfterActivity(call).cancelAllForActivity(call).execute();
        driver.runJobs(caseNumber);
    }

    /** A notice as it arrives, without the consent that let it pass: that one is the gate's own test. */
    private String notified() {
        var caseNumber = receptions.reported(Map.of());
        driver.complete(caseNumber, "assessProtection", SAFE);
        driver.complete(caseNumber, "assessPreliminarily", NOT_OPENED);
        runtime.createMessageCorrelation("placementNotified").withoutTenantId().processInstanceBusinessKey(caseNumber)
                .setVariables(Map.of("receiver", "sdn-norra-innerstaden", "messageName", "placementNotified",
                        "groupType", "rsu", "groupCode", "RSU-NORRA", "placementStart", "2026-03-09")).correlateStartMessage();
        return caseNumber;
    }

    private List<ProcessInstance> running(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey("reception").list();
    }

    private List<Line> lines(String caseNumber) {
        return timeline.of(new CaseNumber(caseNumber), NORRA);
    }
}
