package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.assessment;
import static se.samsteg.investigation.InvestigationDriver.interventions;
import static se.samsteg.investigation.InvestigationDriver.with;
import static se.samsteg.investigation.InvestigationDriver.without;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.document.Document;
import se.samsteg.document.Documents;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

@ProcessTest
class InvestigationProcessTest {
    @Autowired ProcessDriver driver;
    @Autowired DistrictCases cases;
    @Autowired InvestigationDriver investigations;
    @Autowired CaseDeadlines deadlines;
    @Autowired Documents documents;
    @Autowired Timeline timeline;

    @Test
    void anInvestigationHasFourMonthsFromItsOpeningAndBothLastDaysAreKept() {
        driver.moveTo(LocalDate.of(2026, 10, 31).atTime(10, 0));

        var number = investigations.begun();

        assertThat(driver.variable(number, PROCESS, "openedOn")).isEqualTo("2026-10-31");
        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2027-02-28");
        assertThat(deadlines.of(new CaseNumber(number), DistrictCases.DISTRICT)).singleElement()
                .satisfies(running -> assertThat(running.deadline().statutoryDay()).isEqualTo("2027-02-28"))
                .satisfies(running -> assertThat(running.deadline().lastDay()).isEqualTo("2027-03-01"))
                .satisfies(running -> assertThat(running.metOn()).isEmpty());
    }

    @ParameterizedTest(name = "born {0}: {1} letters")
    @CsvSource({"2014-05-05, 1", "2010-05-05, 2"})
    void theGuardiansAndAChildFrom15AreToldThatItIsOpen(String birthDate, int letters) {
        var number = investigations.begun(birthDate);

        assertThat(titles(number)).hasSize(letters).containsOnly("Vi har inlett en utredning");
    }

    @Test
    void aReasonNotToTellThePartiesIsPutOnRecordInsteadOfLetters() {
        var number = cases.begin(PROCESS, "2014-05-05", Map.of("partiesNotInformed", true));
        driver.runJobs(number);

        assertThat(titles(number)).isEmpty();
        assertThat(sentences(number)).anyMatch(sentence -> sentence.contains("informerades inte"));
    }

    @Test
    void whatTheSchoolTellsIsReadAndShownInTheAssessment() {
        var number = investigations.planned();

        cases.provideInformation(number, driver.variable(number, PROCESS, "conversation").toString(), "Kommer ofta sent.");
        driver.runJobs(number);

        assertThat(driver.shown(driver.task(number, "readInformation"))).containsEntry("observations", "Kommer ofta sent.");
        driver.complete(number, "readInformation", Map.of());
        assertThat(driver.shown(driver.task(number, "assessNeeds"))).containsEntry("observations", "Kommer ofta sent.");
        finishExamination(number);
        assertThat(driver.find(number, "communicateMaterial")).isPresent();
    }

    @Test
    void aSilentSchoolIsRemindedEverySevenDaysAndItsAnswerIsStillWelcome() {
        var number = investigations.planned();
        var conversation = driver.variable(number, PROCESS, "conversation").toString();

        driver.pass(number, Period.ofDays(7));
        driver.complete(number, "remindSchool", Map.of());
        assertThat(driver.find(number, "remindSchool")).isEmpty();

        driver.pass(number, Period.ofDays(7));
        assertThat(driver.find(number, "remindSchool")).isPresent();
        cases.provideInformation(number, conversation, "Nu hinner vi svara.");
        driver.runJobs(number);

        assertThat(driver.find(number, "remindSchool")).isEmpty();
        assertThat(driver.find(number, "readInformation")).isPresent();
    }

    @Test
    void aSilentSchoolDoesNotBlockOnceSomebodyDecidesToGoOnWithoutIt() {
        var number = investigations.planned();
        finishExamination(number);
        assertThat(driver.find(number, "communicateMaterial")).isEmpty();
        driver.pass(number, Period.ofDays(7));

        refused(number, "remindSchool", Map.of("goOnWithoutSchool", true), "withoutSchoolReason");
        driver.complete(number, "remindSchool", Map.of("goOnWithoutSchool", true, "withoutSchoolReason", "Tiden räcker inte."));

        assertThat(driver.find(number, "communicateMaterial")).isPresent();
    }

    @Test
    void anAssessmentMayEndTheWaitForTheSchool() {
        var number = investigations.examined();

        assertThat(driver.find(number, "communicateMaterial")).isPresent();
        assertThat(sentences(number)).anyMatch(sentence -> sentence.contains("utan skolans uppgifter"));
    }

    @Test
    void eachBbicAreaIsTouchedOrNamedAsNotRelevantWithAReason() {
        var number = investigations.planned();
        var fields = without(assessment(), "bbicHousing");

        refused(number, "assessNeeds", fields, "bbicHousing");
        fields = with(fields, "bbicNotRelevant", List.of("bbicHousing"));
        refused(number, "assessNeeds", fields, "bbicNotRelevantReason");
        driver.complete(number, "assessNeeds", with(fields, "bbicNotRelevantReason", "Boendet är utrett nyligen."));

        assertThat(driver.find(number, "assessNeeds")).isEmpty();
    }

    @Test
    void theChildIsHeardOrItIsSaidWhyNot() {
        var number = investigations.planned();

        refused(number, "talkWithChild", Map.of(), "childView");
        driver.complete(number, "talkWithChild", Map.of("childNotHeardReason", "Barnet vill inte."));

        assertThat(driver.find(number, "talkWithChild")).isEmpty();
    }

    @Test
    void thePartiesHaveTheirAnswerTimeBeforeTheDecision() {
        var number = investigations.examined();
        refused(number, "communicateMaterial", Map.of(), "answerBy");
        refused(number, "communicateMaterial", Map.of("answerBy", "2026-03-01"), "answerBy");

        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));
        assertThat(driver.find(number, "decideInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(14));
        assertThat(driver.find(number, "decideInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(1));

        assertThat(driver.find(number, "decideInvestigation")).isPresent();
        assertThat(driver.find(number, "receiveAnswers")).isEmpty();
    }

    @Test
    void theWaitEndsWhenAllPartiesHaveAnswered() {
        var number = investigations.examined();
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));

        driver.complete(number, "receiveAnswers", Map.of("partyViews", "Inget att invända."));

        assertThat(driver.shown(driver.task(number, "decideInvestigation"))).containsEntry("partyViews", "Inget att invända.");
    }

    @Test
    void anInvestigationEndsWithADecisionOnPaperAndItsLimitMet() {
        var number = investigations.communicated();

        driver.complete(number, "decideInvestigation", interventions());

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(titles(number)).contains("Beslut efter barnavårdsutredning");
        assertThat(deadlines.of(new CaseNumber(number), DistrictCases.DISTRICT)).singleElement()
                .satisfies(met -> assertThat(met.metOn()).contains(driver.today()));
    }

    @Test
    void anInterventionNeedsAConsentThatFitsTheAge() {
        var number = investigations.communicated();
        var alone = with(with(interventions(), "guardianConsent", "none"), "childConsent", true);

        refused(number, "decideInvestigation", alone, "guardianConsent");
        refused(number, "decideInvestigation", without(interventions(), "interventions"), "interventions");
        refused(number, "decideInvestigation", with(alone, "investigationDecision", "outOfHomeCare"), "guardianConsent");
        driver.moveTo(LocalDate.of(2026, 5, 6).atTime(9, 0));
        driver.complete(number, "decideInvestigation", alone);

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"outOfHomeCare, one", "lvu, none"})
    void careOutsideTheHomeIsDecidedByTheCommitteeOnly(String decision, String guardianConsent) {
        var number = investigations.communicated();
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", decision,
                "decisionReason", "Barnet far illa.", "guardianConsent", guardianConsent));
        assertThat(driver.task(number, "subcommitteeDecision").getTenantId()).isEqualTo("sdn-norra-innerstaden");

        refused(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", "2026-03-03"), "decidedOn");
        refused(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", "2026-03-01"), "decidedOn");
        driver.complete(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", "2026-03-02"));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(sentences(number)).anyMatch(sentence -> sentence.startsWith("Utskottet beslutar"));
    }

    @Test
    void whatTheCommitteeRejectsIsDecidedAnew() {
        var number = investigations.communicated();
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "lvu", "decisionReason", "Barnet far illa."));

        var rejected = Map.<String, Object>of("subcommitteeDecision", "reject", "decidedOn", "2026-03-02");
        refused(number, "subcommitteeDecision", rejected, "subcommitteeReason");
        driver.complete(number, "subcommitteeDecision", with(rejected, "subcommitteeReason", "Utred frivilliga insatser."));
        assertThat(driver.shown(driver.task(number, "decideInvestigation"))).containsEntry("subcommitteeReason", "Utred frivilliga insatser.");
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "noIntervention", "decisionReason", "Inget behov.",
                "followUpWanted", true));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    void afterThreeMonthsAnExtensionIsConsideredAndMovesTheEnd() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(3));

        refused(number, "considerExtension", Map.of("extend", true, "extensionReason", "Barnet är sjukt."), "extendedTo");
        refused(number, "considerExtension", Map.of("extend", true, "extensionReason", "Barnet är sjukt.", "extendedTo", "2026-07-02"), "extendedTo");
        driver.complete(number, "considerExtension", Map.of("extend", true, "extensionReason", "Barnet är sjukt.", "extendedTo", "2026-08-15"));

        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2026-08-15");
        driver.pass(number, Period.ofMonths(2));
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(16));
        assertThat(driver.find(number, "followUpOverdueInvestigation")).as("17 August is the moved last day").isPresent();
    }

    @Test
    void anInvestigationMayGoOnWithoutExtension() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(3));

        driver.complete(number, "considerExtension", Map.of("extend", false));

        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2026-07-02");
        assertThat(driver.find(number, "decideInvestigation")).isPresent();
    }

    @Test
    void aBreachIsFollowedUpByTheSupervisorsWhileTheWorkGoesOn() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(4));
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(1));

        assertThat(driver.candidate(driver.task(number, "followUpOverdueInvestigation"))).isEqualTo("chef-norra");
        driver.complete(number, "followUpOverdueInvestigation", Map.of("overdueNote", "Klart på fredag."));

        assertThat(driver.find(number, "decideInvestigation")).isPresent();
    }

    @Test
    void aDecisionRelievesWhoeverWatchesTheTime() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(5));
        assertThat(driver.find(number, "considerExtension")).isPresent();
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isPresent();

        driver.complete(number, "decideInvestigation", interventions());

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(driver.openTasks(number)).isEmpty();
    }

    private void finishExamination(String number) {
        driver.complete(number, "talkWithChild", Map.of("childView", "Jag trivs."));
        driver.complete(number, "assessNeeds", assessment());
    }

    private void refused(String number, String task, Map<String, Object> fields, String field) {
        assertThatThrownBy(() -> driver.complete(number, task, fields)).hasMessageContaining(field);
        assertThat(driver.find(number, task)).isPresent();
    }

    private List<String> titles(String number) {
        return documents.of(new CaseNumber(number), DistrictCases.DISTRICT).stream().map(Document::title).toList();
    }

    private List<String> sentences(String number) {
        return timeline.of(new CaseNumber(number), DistrictCases.DISTRICT).stream().map(line -> line.entry().sentence()).toList();
    }
}
