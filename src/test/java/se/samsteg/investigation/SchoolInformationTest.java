package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.assessment;
import static se.samsteg.investigation.InvestigationDriver.interventions;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The school is asked while an investigation is open (SoL 20:6): it answers, in part, late, not at all, or says why not. */
@ProcessTest
class SchoolInformationTest {
    @Autowired ProcessDriver driver;
    @Autowired DistrictCases cases;
    @Autowired InvestigationDriver investigations;
    @Autowired SchoolContact school;

    @Test
    @Rule(21)
    void whatTheSchoolTellsIsReadAndShownInTheAssessment() {
        var number = investigations.planned();
        assertThat(investigations.limits(number, "informationRequested")).singleElement().satisfies(limit -> assertThat(limit.metOn()).isEmpty());

        answers(number, "Kommer ofta sent.", null);

        assertThat(driver.shown(driver.task(number, "readInformation"))).containsEntry("observations", "Kommer ofta sent.");
        assertThat(investigations.limits(number, "informationRequested")).singleElement().satisfies(limit -> assertThat(limit.metOn()).contains(driver.today()));
        driver.complete(number, "readInformation", Map.of());
        assertThat(driver.shown(driver.task(number, "assessNeeds"))).containsEntry("observations", "Kommer ofta sent.");
        finishExamination(number);
        assertThat(driver.find(number, "communicateMaterial")).isPresent();
    }

    @Test
    @Rule(21)
    void aSilentSchoolIsRemindedEverySevenDaysAndItsAnswerIsStillWelcome() {
        var number = investigations.planned();

        driver.pass(number, Period.ofDays(7));
        driver.complete(number, "remindSchool", Map.of());
        assertThat(driver.find(number, "remindSchool")).isEmpty();

        driver.pass(number, Period.ofDays(7));
        assertThat(driver.find(number, "remindSchool")).isPresent();
        answers(number, "Nu hinner vi svara.", null);

        assertThat(driver.find(number, "remindSchool")).isEmpty();
        assertThat(driver.find(number, "readInformation")).isPresent();
    }

    @Test
    @Rule(21)
    void aPartOfAnAnswerIsReadAndTheRestIsAskedForAndRemindedOf() {
        var number = investigations.planned();
        answers(number, "Frånvaron ökar.", "Läraren är sjuk.");
        assertThat(driver.shown(driver.task(number, "readInformation"))).containsEntry("informationPartial", true)
                .containsEntry("informationReason", "Läraren är sjuk.");

        investigations.refused(number, "readInformation", Map.of("restWanted", true), "restQuestion");
        driver.complete(number, "readInformation", Map.of("restWanted", true, "restQuestion", "Vad säger läraren?"));
        driver.pass(number, Period.ofDays(7));
        assertThat(driver.find(number, "remindSchool")).isPresent();
        answers(number, "Läraren ser oro.", null);

        assertThat(driver.shown(driver.task(number, "readInformation")).get("observations").toString())
                .contains("Frånvaron ökar.").contains("Kompletterat 9 mars 2026").contains("Läraren ser oro.");
        driver.complete(number, "readInformation", Map.of());
        finishExamination(number);
        assertThat(driver.find(number, "communicateMaterial")).isPresent();
    }

    @Test
    @Rule(21)
    void aRefusalIsReadWithItsReasonAndEndsTheWait() {
        var number = investigations.planned();

        answers(number, null, "Eleven har just börjat.");

        assertThat(driver.shown(driver.task(number, "readInformation"))).containsEntry("informationGiven", false)
                .containsEntry("informationReason", "Eleven har just börjat.");
        assertThat(investigations.sentences(number)).contains("Skolan har inte lämnat uppgifter; skälet finns i svaret.");
        driver.complete(number, "readInformation", Map.of());
        finishExamination(number);
        assertThat(driver.find(number, "communicateMaterial")).isPresent();
    }

    @Test
    @Rule(21)
    void aSilentSchoolDoesNotBlockOnceSomebodyDecidesToGoOnWithoutIt() {
        var number = investigations.planned();
        finishExamination(number);
        assertThat(driver.find(number, "communicateMaterial")).isEmpty();
        driver.pass(number, Period.ofDays(7));

        investigations.refused(number, "remindSchool", Map.of("goOnWithoutSchool", true), "withoutSchoolReason");
        driver.complete(number, "remindSchool", Map.of("goOnWithoutSchool", true, "withoutSchoolReason", "Tiden räcker inte."));

        assertThat(driver.find(number, "communicateMaterial")).isPresent();
        assertThat(investigations.sentences(number)).anyMatch(sentence -> sentence.contains("utan skolans uppgifter"));
        assertThat(investigations.limits(number, "informationRequested")).allSatisfy(limit -> assertThat(limit.metOn()).isPresent());
    }

    @Test
    @Rule(21)
    void anAssessmentMayEndTheWaitForTheSchool() {
        var number = investigations.examined();

        assertThat(driver.find(number, "communicateMaterial")).isPresent();
        assertThat(investigations.sentences(number)).anyMatch(sentence -> sentence.contains("utan skolans uppgifter"));
    }

    @Test
    @Rule({21, 24})
    void anAnswerAfterTheWaitHasEndedIsStillRead() {
        var number = investigations.examined();

        answers(number, "Bättre sent än aldrig.", null);

        assertThat(driver.shown(driver.task(number, "readInformation"))).containsEntry("observations", "Bättre sent än aldrig.");
        assertThat(investigations.sentences(number)).anyMatch(sentence -> sentence.contains("redan var avslutad"));
    }

    @Test
    @Rule({21, 24})
    void anAnswerAfterTheMaterialWasGivenIsReadBeforeTheDecisionAndCommunicatedWhenItMatters() {
        var number = investigations.examined();
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-16"));
        driver.complete(number, "receiveAnswers", Map.of());
        answers(number, "Vi såg blåmärken.", null);
        assertThat(investigations.sentences(number)).anyMatch(sentence -> sentence.contains("efter att parterna fått underlaget"));

        investigations.refused(number, "decideInvestigation", interventions(), "investigationDecision", "inte lästa", "(FL 25 §)");
        driver.complete(number, "readInformation", Map.of("communicateAnew", true));

        assertThat(driver.find(number, "decideInvestigation")).isEmpty();
        driver.complete(number, "communicateMaterial", Map.of("answerBy", "2026-03-20"));
        driver.complete(number, "receiveAnswers", Map.of());
        driver.complete(number, "decideInvestigation", interventions());
        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule(21)
    void aRestThatNeverCameIsOwedNoMoreWhenTheInvestigationIsDecided() {
        var number = investigations.examined();
        answers(number, "Frånvaron ökar.", "Läraren är sjuk.");
        driver.complete(number, "readInformation", Map.of("restWanted", true, "restQuestion", "Vad säger läraren?"));
        driver.complete(number, "communicateMaterial", Map.of("communicationException", "Uppenbart obehövligt."));

        driver.complete(number, "decideInvestigation", interventions());

        assertThat(investigations.limits(number, "informationRequested")).hasSize(2).allSatisfy(limit -> assertThat(limit.metOn()).isPresent());
    }

    @Test
    @Rule(21)
    void anAnswerAfterTheDecisionIsRecorded() {
        var number = investigations.communicated();
        var conversation = driver.variable(number, PROCESS, "conversation").toString();
        driver.complete(number, "decideInvestigation", interventions());

        cases.provideInformation(number, conversation, "För sent.");
        driver.runJobs(number);

        assertThat(investigations.sentences(number)).anyMatch(sentence -> sentence.startsWith("Kommit från") && sentence.contains("begärda uppgifter"));
        assertThat(driver.openTasks(number)).isEmpty();
    }

    @Test
    @Rule(21)
    void nobodyIsAskedWhenNoInvestigationIsOpen() {
        var number = investigations.communicated();
        driver.complete(number, "decideInvestigation", interventions());

        assertThatThrownBy(() -> school.requestInformation(cases.scope(number, DistrictCases.DISTRICT), 1)).hasMessageContaining("Ingen utredning pågår");
    }

    @Test
    @Rule(21)
    void theSchoolIsNotAskedAboutSomebodyWhoIsOfAge() {
        var number = investigations.begun("2008-02-01");

        investigations.plan(number);

        assertThat(driver.variable(number, PROCESS, "conversation")).isNull();
        assertThat(investigations.sentences(number)).contains("Skolan tillfrågas inte: den unge är myndig.");
        finishExamination(number);
        assertThat(driver.find(number, "communicateMaterial")).isPresent();
    }

    private void answers(String number, String observations, String reason) {
        cases.provideInformation(number, driver.variable(number, PROCESS, "conversation").toString(), observations, reason);
        driver.runJobs(number);
    }

    private void finishExamination(String number) {
        driver.complete(number, "talkWithChild", Map.of("childView", "Jag trivs."));
        driver.complete(number, "assessNeeds", assessment());
    }
}
