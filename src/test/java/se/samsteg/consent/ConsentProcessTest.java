package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.consent.ConsentCase.granted;
import static se.samsteg.consent.ConsentCase.with;
import static se.samsteg.consent.ConsentCase.without;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Category;
import se.samsteg.document.Documents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Who is asked for consent, what the answers come to, and what silence does. */
@ProcessTest
class ConsentProcessTest {
    private static final String UNDER_12 = "2015-05-05";
    private static final String TWELVE = "2013-05-05";
    private static final String FIFTEEN = "2010-05-05";
    private static final Map<String, Object> REFUSED = Map.of("answer", "refused", "answerReason", "Vill inte");
    private static final Map<String, Object> UNREACHABLE = Map.of("answer", "unreachable", "answerReason", "Svarar inte på brev eller telefon");
    @Autowired
    private ConsentCase consent;
    @Autowired
    private Consents consents;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Documents documents;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void bothGuardiansAreAskedWithALetterAndANoticeWithoutContent() {
        var number = asked(UNDER_12, 2);

        assertThat(consent.questions(number)).hasSize(2).allSatisfy(task -> {
            assertThat(task.getDueDate()).isNotNull();
            assertThat(driver.candidate(task)).isEqualTo("skolsocionom");
        });
        assertThat(documents.of(number, Authority.SCHOOLS)).extracting("title")
                .containsExactlyInAnyOrder("Fråga om samtycke, vårdnadshavare 1", "Fråga om samtycke, vårdnadshavare 2");
        assertThat(notices(number)).containsExactlyInAnyOrder("consentQuestion", "consentQuestion");
    }

    @Test
    @Rule(10)
    void whatAllGaveIsGrantedAndAskedForAnewThirtyDaysBeforeItEnds() {
        var number = asked(UNDER_12, 2);
        consent.answer(number, "guardian1", granted());
        assertThat(timeline.of(number, Authority.SCHOOLS)).extracting(line -> line.entry().sentence())
                .contains("Vårdnadshavare 1 samtycker. Inväntar svar från vårdnadshavare 2.");
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
        consent.answer(number, "guardian2", with(granted(), "validTo", "2026-12-31"));

        var round = latest(number);
        assertThat(round.outcome()).isEqualTo(ConsentOutcome.GRANTED);
        assertThat(round.earliestEnd()).hasValue(LocalDate.parse("2026-12-31"));
        assertThat(round.consents()).allSatisfy(given -> assertThat(given.takenBy()).isEqualTo("skolsocionom"));
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();
        assertThat(driver.isRunning(number.value(), "consent")).isFalse();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "granted, granted, GRANTED", "granted, partial, PARTIAL", "partial, partial, PARTIAL", "granted, refused, REFUSED",
        "unreachable, refused, REFUSED", "granted, unreachable, MISSING", "unreachable, unreachable, MISSING"
    })
    @Rule(7)
    void theRoundComesToWhatAllHaveGiven(String first, String second, ConsentOutcome outcome) {
        var number = asked(UNDER_12, 2);
        consent.answer(number, "guardian1", answer(first));
        consent.answer(number, "guardian2", answer(second));

        assertThat(latest(number).outcome()).isEqualTo(outcome);
        assertThat(latest(number).missing() == null).isEqualTo(outcome != ConsentOutcome.MISSING);
    }

    @Test
    void onlyWhatBothGaveMayPass() {
        var number = asked(UNDER_12, 2);
        consent.answer(number, "guardian1", with(answer("partial"), "grantedCategories", List.of("schoolSituation", "health")));
        consent.answer(number, "guardian2", with(answer("partial"), "grantedCategories", List.of("schoolSituation")));

        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();
        assertThat(consent.notify(number, Category.HEALTH).blocked()).isTrue();
    }

    @Test
    @Rule(10)
    void anExpiredConsentIsNone() {
        var number = asked(UNDER_12, 1);
        consent.answer(number, "guardian1", with(granted(), "validTo", "2026-06-30"));
        driver.moveTo(LocalDate.parse("2026-06-30").atTime(12, 0));
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();

        driver.moveTo(LocalDate.parse("2026-07-01").atTime(8, 0));
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
    }

    @Test
    void theRoundConcludedLastCounts() {
        var number = asked(UNDER_12, 1);
        consent.answer(number, "guardian1", granted());
        consent.ask(number, ConsentPurpose.COOPERATION);
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();
        consent.answer(number, "guardian1", REFUSED);

        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
    }

    @Test
    @Rule(8)
    void fromFifteenTheChildAnswersAsOneOfThem() {
        var number = asked(FIFTEEN, 1);

        assertThat(consent.question(number, "child")).isPresent();
        consent.answer(number, "guardian1", granted());
        consent.answer(number, "child", REFUSED);

        assertThat(latest(number).outcome()).isEqualTo(ConsentOutcome.REFUSED);
    }

    @Test
    @Rule(8)
    void fromTwelveTheGuardiansAnswerTellsTheChildsOwnView() {
        var number = asked(TWELVE, 1);
        assertThatThrownBy(() -> consent.answer(number, "guardian1", granted())).rootCause()
                .isInstanceOf(Refusal.class).hasMessageContaining("childMaturityNote");

        consent.answer(number, "guardian1", with(granted(), "childMaturityNote", "Vill själv att skolan får hjälp"));

        assertThat(latest(number).consents().get(0).answer().childMaturityNote()).startsWith("Vill själv");
        assertThat(latest(number).outcome()).isEqualTo(ConsentOutcome.GRANTED);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "answerForm, , är skriftligt", "answerDate, , vilken dag", "grantedCategories, , grantedCategories", "directions, , directions",
        "validTo, , validTo", "validTo, 2027-03-03, högst 12 månader", "validTo, 2026-03-01, upphöra innan",
        "answerDate, 2026-03-03, framåt i tiden", "answer, allt, answer", "grantedCategories, allInformation, grantedCategories"
    })
    @Rule(5)
    void aConsentWithoutFormDayScopeOrEndIsRefusedAndTheQuestionStaysOpen(String field, String value, String message) {
        var number = asked(UNDER_12, 1);
        var fields = value == null ? without(granted(), field)
                : with(granted(), field, field.equals("grantedCategories") ? List.of(value) : value);

        assertThatThrownBy(() -> consent.answer(number, "guardian1", fields)).rootCause()
                .isInstanceOf(Refusal.class).hasMessageContaining(message);
        assertThat(consent.questions(number)).hasSize(1);
        assertThat(latest(number).consents().get(0).isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"partial", "refused", "unreachable"})
    void whateverIsNoPlainYesHasAReason(String answer) {
        var number = asked(UNDER_12, 1);

        assertThatThrownBy(() -> consent.answer(number, "guardian1", without(answer(answer), "answerReason"))).rootCause()
                .isInstanceOf(Refusal.class).hasMessageContaining("answerReason");
    }

    @Test
    void aSilentGuardianIsRemindedTwiceAndTheQuestionStaysOpen() {
        var number = asked(UNDER_12, 1);
        driver.pass(number.value(), Period.ofDays(8));
        assertThat(notices(number)).containsExactly("consentQuestion", "consentReminder");
        driver.pass(number.value(), Period.ofDays(7));

        assertThat(notices(number)).containsExactly("consentQuestion", "consentReminder", "consentReminder");
        assertThat(consent.questions(number)).hasSize(1);
        assertThat(driver.find(number.value(), "followUpMissingConsent")).isEmpty();
    }

    @Test
    void afterThreeWeeksASupervisorFollowsUpTheMissingAnswer() {
        var number = asked(UNDER_12, 1);
        driver.pass(number.value(), Period.ofDays(22));
        assertThat(driver.candidate(driver.task(number.value(), "followUpMissingConsent"))).isEqualTo("chef-utbildning");
        driver.complete(number.value(), "followUpMissingConsent", Map.of("followUpNote", "Ring igen"));

        assertThat(consent.questions(number)).hasSize(1);
        consent.answer(number, "guardian1", UNREACHABLE);
        assertThat(latest(number).missing()).isEqualTo(MissingReason.UNREACHABLE);
        assertThat(driver.isRunning(number.value(), "consent")).isFalse();
    }

    @Test
    void anAnswerMakesTheFollowUpNeedless() {
        var number = asked(UNDER_12, 2);
        driver.pass(number.value(), Period.ofDays(22));
        consent.answer(number, "guardian1", granted());
        assertThat(driver.openTasks(number.value())).extracting("taskDefinitionKey")
                .containsExactlyInAnyOrder("recordConsentAnswer", "followUpMissingConsent");
        consent.answer(number, "guardian2", granted());

        assertThat(driver.openTasks(number.value())).isEmpty();
        assertThat(latest(number).outcome()).isEqualTo(ConsentOutcome.GRANTED);
    }

    @Test
    void withViolenceSuspectedNobodyIsAsked() {
        var number = consent.of(UNDER_12, 2);
        cases.suspectViolence(number, Authority.SCHOOLS);
        consent.ask(number, ConsentPurpose.COOPERATION);

        assertThat(driver.isRunning(number.value(), "consent")).isFalse();
        assertThat(latest(number).outcome()).isEqualTo(ConsentOutcome.MISSING);
        assertThat(latest(number).missing()).isEqualTo(MissingReason.VIOLENCE_SUSPECTED);
        assertThat(notices(number)).isEmpty();
    }

    @Test
    void withNobodyToAskTheReasonIsRecorded() {
        var number = asked(UNDER_12, 0);

        assertThat(latest(number).missing()).isEqualTo(MissingReason.NOBODY_TO_ASK);
        assertThat(timeline.of(number, Authority.SCHOOLS)).extracting(line -> line.entry().sentence())
                .contains("Samtycke saknas: det finns ingen känd att fråga.");
    }

    @Test
    void aPlansQuestionIsTakenByTheCoordinators() {
        var number = consent.of(UNDER_12, 1);
        consent.ask(number, ConsentPurpose.SIP);

        assertThat(driver.candidate(consent.question(number, "guardian1").orElseThrow())).isEqualTo("sip-jarva");
    }

    @Test
    void noAnswerEverEntersTheEngine() {
        var number = asked(UNDER_12, 2);
        consent.answer(number, "guardian1", with(granted(), "exceptions", "Inte om mormor"));

        assertThat(runtime.createVariableInstanceQuery().list()).extracting("name")
                .doesNotContainAnyElementsOf(AnswerFields.NAMES);
    }

    private CaseNumber asked(String birthDate, int guardians) {
        var number = consent.of(birthDate, guardians);
        consent.ask(number, ConsentPurpose.COOPERATION);
        return number;
    }

    private ConsentRound latest(CaseNumber number) {
        var rounds = consents.of(number);
        return rounds.get(rounds.size() - 1);
    }

    private List<String> notices(CaseNumber number) {
        return jdbc.sql("select occasion from notice where case_number = ? order by id").param(number.value()).query(String.class).list();
    }

    private static Map<String, Object> answer(String answer) {
        return switch (answer) {
            case "refused" -> REFUSED;
            case "unreachable" -> UNREACHABLE;
            case "partial" -> with(with(granted(), "answer", "partial"), "answerReason", "Bara skolan");
            default -> granted();
        };
    }
}
