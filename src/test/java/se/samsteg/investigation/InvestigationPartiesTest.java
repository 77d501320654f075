package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.TWO_GUARDIANS;
import static se.samsteg.investigation.InvestigationDriver.interventions;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.content.Contents;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Who is a party, is told, gets the material and answers, on each day of an investigation (rules 20 and 24, FL 25 §). */
@ProcessTest
class InvestigationPartiesTest {
    private static final String TOLD = "Vi har inlett en utredning";
    private static final String MATERIAL = "Du kan yttra dig innan vi beslutar";

    @Autowired ProcessDriver driver;
    @Autowired DistrictCases cases;
    @Autowired CaseFiles files;
    @Autowired PupilRegistry pupils;
    @Autowired Contents contents;
    @Autowired InvestigationDriver investigations;
    @Autowired InvestigationSection section;

    @ParameterizedTest(name = "born {0}: {1} letters to {2}")
    @CsvSource({"2014-05-05, 2, 'guardian1,guardian2'", "2011-03-03, 2, 'guardian1,guardian2'", "2011-03-02, 3, 'guardian1,guardian2,child'",
        "2008-03-03, 3, 'guardian1,guardian2,child'", "2008-03-02, 1, child"})
    @Rule(20)
    void theGuardiansAndAChildFrom15AreToldThatItIsOpen(String birthDate, int letters, String parties) {
        var number = investigations.begun(pupil("birthDate", birthDate));

        assertThat(investigations.titles(number)).hasSize(letters).containsOnly(TOLD);
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT).get(0).facts()).containsEntry("parties", List.of(parties.split(",")));
    }

    @Test
    @Rule(20)
    void anUnknownBirthDateHindersNobody() {
        var number = investigations.begun(Map.of());

        assertThat(investigations.titles(number)).containsExactly(TOLD);
        investigations.communicated(number);
        driver.complete(number, "decideInvestigation", interventions());
        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule(20)
    void whoOpensItMayFindReasonsNotToTellThemAndThatDecisionBearsANameAndAReason() {
        var number = cases.begin(PROCESS, "2014-05-05", Map.of("partiesNotInformed", true));
        contents.record(root(number), "partiesNotInformedReason", "Barnet skulle fara illa.", "assessPreliminarily", "soc-norra");
        driver.runJobs(number);

        assertThat(investigations.titles(number)).isEmpty();
        assertThat(investigations.sentences(number)).anyMatch(sentence -> sentence.startsWith("Parterna informeras inte"));
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT).get(0).detail()).contains("särskilda skäl, beslutat av Jonas Wallin");
        assertThat(driver.find(number, "decideInforming")).isEmpty();
    }

    @Test
    @Rule(20)
    void whereViolenceIsSuspectedNothingIsSentUntilANamedPersonHasDecided() {
        var number = suspected();

        assertThat(investigations.titles(number)).isEmpty();
        assertThat(driver.find(number, "planInvestigation")).as("the work goes on").isPresent();
        investigations.refused(number, "decideInforming", Map.of("informParties", "withhold"), "informPartiesReason");
        driver.complete(number, "decideInforming", Map.of("informParties", "withhold", "informPartiesReason", "Ett hot finns."));

        assertThat(investigations.titles(number)).isEmpty();
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT).get(0).detail()).contains("särskilda skäl, beslutat av Jonas Wallin");
    }

    /** The event waits for one variable: else each other one that changes would ask anew. */
    @Test
    void whileTheWorkGoesOnItIsAskedOnce() {
        var number = suspected();
        driver.complete(number, "planInvestigation", Map.of("questions", "Hur har barnet det?"));
        driver.runJobs(number);

        assertThat(driver.openTasks(number).stream().filter(task -> task.getTaskDefinitionKey().equals("decideInforming"))).hasSize(1);
    }

    @Test
    @Rule(20)
    void aNamedPersonMayDecideThatTheyAreToldAllTheSame() {
        var number = suspected();

        driver.complete(number, "decideInforming", Map.of("informParties", "inform"));

        assertThat(investigations.titles(number)).containsExactly(TOLD);
    }

    @Test
    @Rule({20, 24})
    void whereViolenceIsSuspectedNobodyIsSentTheMaterialBeforeSomebodyHasDecidedThatTheyMayKnow() {
        var number = investigations.examined(suspected());

        investigations.refused(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"), "answerBy", "Ingen har tagit ställning", "(SoL 20:3)");
        assertThat(investigations.titles(number)).isEmpty();
        driver.complete(number, "decideInforming", Map.of("informParties", "inform"));
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));

        assertThat(investigations.titles(number)).containsExactlyInAnyOrder(TOLD, MATERIAL);
    }

    @Test
    @Rule({20, 24})
    void whoGivesTheMaterialSeesThatThePartiesAreNotToKnow() {
        var number = investigations.examined(suspected());
        driver.complete(number, "decideInforming", Map.of("informParties", "withhold", "informPartiesReason", "Ett hot finns."));

        assertThat(driver.shown(driver.task(number, "communicateMaterial"))).containsEntry("informParties", "withhold");
    }

    @Test
    @Rule(20)
    void aDecisionRelievesWhoeverHasNotDecidedOnTellingThem() {
        var number = suspected();
        investigations.communicated(number);

        driver.complete(number, "decideInvestigation", interventions());

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT).get(0).detail()).contains("Ingen har tagit ställning");
    }

    @Test
    @Rule(20)
    void aGuardianWhoMayNotBeContactedIsSentNothing() {
        var pupil = cases.pupil(TWO_GUARDIANS);
        pupils.silence(pupil.id(), "guardian2", true);
        var number = cases.begin(PROCESS, pupil, Map.of());
        driver.runJobs(number);
        assertThat(investigations.titles(number)).containsExactly(TOLD);

        investigations.examined(number);
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));

        assertThat(investigations.titles(number)).containsOnlyOnce(MATERIAL);
        assertThat(investigations.sentences(number)).contains("Vårdnadshavare 2 får inte kontaktas och fick inte del av underlaget.");
        driver.complete(number, "receiveAnswers", Map.of("guardian1Answered", true));
        assertThat(driver.find(number, "decideInvestigation")).as("nobody waits for whom nobody asked").isPresent();
    }

    @Test
    @Rule(24)
    void thePartiesHaveTheirAnswerTimeBeforeTheDecision() {
        var number = investigations.examined();
        investigations.refused(number, "communicateMaterial", Map.of(), "answerBy", "(FL 25 §)");
        investigations.refused(number, "communicateMaterial", Map.of("answerBy", "2026-03-01"), "answerBy", "(FL 25 §)");
        investigations.refused(number, "communicateMaterial", Map.of("answerBy", "2026-07-03"), "answerBy", "2 juli 2026", "(SoL 20:3)");
        investigations.refused(number, "communicateMaterial", Map.of("answerBy", "2026-03-16", "communicationException", "Brådska."), "answerBy");

        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));
        assertThat(investigations.titles(number)).contains(MATERIAL);
        assertThat(driver.find(number, "decideInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(14));
        assertThat(driver.find(number, "decideInvestigation")).isEmpty();
        driver.pass(number, Period.ofDays(1));

        assertThat(driver.find(number, "decideInvestigation")).isPresent();
        assertThat(driver.find(number, "receiveAnswers")).isEmpty();
        assertThat(investigations.sentences(number)).contains("Svarstiden är ute utan svar från vårdnadshavare 1.");
    }

    @Test
    @Rule(24)
    void theWaitEndsWhenAllPartiesHaveAnsweredAndEachAnswerIsRecorded() {
        var number = investigations.examined(investigations.begun(pupil("birthDate", "2010-05-05")));
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));

        driver.complete(number, "receiveAnswers", Map.of("guardian1Answered", true, "guardian1Views", "Jag håller med."));
        driver.complete(number, "receiveAnswers", Map.of("childAnswered", true, "childViews", "Jag också."));
        assertThat(driver.find(number, "decideInvestigation")).isEmpty();
        assertThat(driver.shown(driver.task(number, "receiveAnswers"))).as("nobody else is asked about").containsEntry("awaitedAnswers", "guardian2");
        driver.pass(number, Period.ofDays(1));
        driver.complete(number, "receiveAnswers", Map.of("guardian2Answered", true, "guardian2Views", "Inte jag."));

        assertThat(driver.shown(driver.task(number, "decideInvestigation"))).containsEntry("guardian1Views", "Jag håller med.")
                .containsEntry("childViews", "Jag också.").containsEntry("guardian2Views", "Inte jag.");
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT).get(0).detail())
                .contains("Vårdnadshavare 1, informerad 2 mars 2026, fick underlaget 2 mars 2026, svarade 2 mars 2026.")
                .contains("Vårdnadshavare 2, informerad 2 mars 2026, fick underlaget 2 mars 2026, svarade 3 mars 2026.");
    }

    @Test
    @Rule(24)
    void whoNamesNobodySaysThatAllHaveAnswered() {
        var number = investigations.examined(investigations.begun(TWO_GUARDIANS));
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));

        driver.complete(number, "receiveAnswers", Map.of("partyViews", "Inget att invända."));

        assertThat(driver.shown(driver.task(number, "decideInvestigation"))).containsEntry("partyViews", "Inget att invända.");
    }

    @Test
    @Rule(24)
    void whoWritesAPartysViewsSaysThatThePartyHasAnsweredSinceElseAllWouldHave() {
        var number = investigations.examined(investigations.begun(TWO_GUARDIANS));
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));

        investigations.refused(number, "receiveAnswers", Map.of("guardian1Views", "Vi håller inte med."), "guardian1Answered", "vårdnadshavare 1 har svarat", "(FL 25 §)");

        assertThat(driver.find(number, "decideInvestigation")).isEmpty();
    }

    @Test
    @Rule(24)
    void onlyAPartyAnswers() {
        var number = investigations.examined();
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));

        investigations.refused(number, "receiveAnswers", Map.of("childAnswered", true), "childAnswered", "inte part", "(FL 25 §)");
        investigations.refused(number, "receiveAnswers", Map.of("guardian2Answered", true), "guardian2Answered", "inte part");
    }

    @Test
    @Rule(24)
    void aReasonNotToLetThemSeeItIsANamedPersonsDecision() {
        var number = investigations.communicated();

        assertThat(driver.find(number, "decideInvestigation")).isPresent();
        assertThat(investigations.titles(number)).doesNotContain(MATERIAL);
        assertThat(investigations.sentences(number)).contains("Underlaget kommuniceras inte; skälet finns i beslutet.");
    }

    @Test
    @Rule({20, 24})
    void aChildWhoTurns15InTheMiddleBecomesAPartyOnThatDay() {
        var number = investigations.examined(investigations.begun(pupil("birthDate", "2011-03-10")));
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));
        assertThat(investigations.titles(number)).hasSize(4);
        driver.moveTo(LocalDate.of(2026, 3, 9).atTime(23, 59));
        driver.runJobs(number);
        investigations.refused(number, "receiveAnswers", Map.of("childAnswered", true), "childAnswered");

        driver.moveTo(LocalDate.of(2026, 3, 10).atTime(9, 0));
        driver.runJobs(number);

        assertThat(investigations.titles(number)).as("told, and given the material").hasSize(6);
        assertThat(driver.shown(driver.task(number, "receiveAnswers"))).containsEntry("awaitedAnswers", "guardian1,guardian2,child");
        driver.complete(number, "receiveAnswers", Map.of("guardian1Answered", true, "guardian2Answered", true));
        assertThat(driver.find(number, "decideInvestigation")).as("the child has not answered").isEmpty();
        driver.complete(number, "receiveAnswers", Map.of("childAnswered", true));
        investigations.refused(number, "decideInvestigation", interventions(), "childConsent", "Från 15 år", "(SoL 21:1)");
    }

    @Test
    @Rule(20)
    void whoComesOfAgeInTheMiddleIsAskedAndMayWantItToGoOn() {
        var number = investigations.begun(pupil("birthDate", "2008-03-10"));
        investigations.plan(number);
        driver.moveTo(LocalDate.of(2026, 3, 10).atTime(0, 1));
        driver.runJobs(number);
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT).get(0).facts()).containsEntry("parties", List.of("child"));

        investigations.refused(number, "settleMajority", Map.of("adultWish", "goOn"), "adultWishNote");
        driver.complete(number, "settleMajority", Map.of("adultWish", "goOn", "adultWishNote", "Vill ha hjälp."));

        driver.complete(number, "talkWithChild", Map.of("childView", "Jag vill bo själv."));
        driver.complete(number, "assessNeeds", InvestigationDriver.assessment());
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));
        investigations.refused(number, "receiveAnswers", Map.of("guardian1Answered", true), "guardian1Answered");
        driver.complete(number, "receiveAnswers", Map.of());
        investigations.refused(number, "decideInvestigation", interventions(), "childConsent", "myndig", "(FB 9:1)");
        driver.complete(number, "decideInvestigation", InvestigationDriver.with(InvestigationDriver.without(interventions(), "guardianConsent"), "childConsent", true));
        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule(20)
    void whoComesOfAgeInTheMiddleMayEndItAndItEndsAtOnce() {
        var number = investigations.begun(pupil("birthDate", "2008-03-10"));
        investigations.plan(number);
        driver.moveTo(LocalDate.of(2026, 3, 10).atTime(9, 0));
        driver.runJobs(number);

        driver.complete(number, "settleMajority", Map.of("adultWish", "end", "adultWishNote", "Vill inte."));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(driver.openTasks(number)).isEmpty();
        assertThat(investigations.titles(number)).contains("Beslut efter barnavårdsutredning");
        assertThat(section.items(new CaseNumber(number), DistrictCases.DISTRICT).get(0).facts()).containsEntry("decision", "ofAge");
        assertThat(investigations.limits(number, "investigation")).singleElement().satisfies(met -> assertThat(met.metOn()).contains(driver.today()));
    }

    @Test
    @Rule(20)
    void aDecisionRelievesWhoeverWouldAskTheOneWhoCameOfAge() {
        var number = investigations.communicated(investigations.begun(pupil("birthDate", "2008-03-10")));
        driver.moveTo(LocalDate.of(2026, 3, 10).atTime(9, 0));
        driver.runJobs(number);

        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "noIntervention", "decisionReason", "Inget behov."));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    private String suspected() {
        var number = cases.begin(PROCESS, "2014-05-05", Map.of());
        files.suspectViolence(new CaseNumber(number), DistrictCases.DISTRICT);
        driver.runJobs(number);
        return number;
    }

    private CaseScope root(String number) {
        var instance = driver.instances(number).stream().filter(one -> one.getProcessDefinitionId().startsWith(PROCESS + ":")).findFirst().orElseThrow();
        return new CaseScope(new CaseNumber(number), DistrictCases.DISTRICT, instance.getRootProcessInstanceId(), "");
    }

    private static Map<String, Object> pupil(String field, Object value) {
        var fields = new HashMap<>(TWO_GUARDIANS);
        fields.put(field, value);
        return fields;
    }
}
