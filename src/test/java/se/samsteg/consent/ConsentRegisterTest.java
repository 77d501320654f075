package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.consent.ConsentCase.JARVA;
import static se.samsteg.consent.ConsentCase.granted;
import static se.samsteg.consent.ConsentCase.with;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseSection.Item;
import se.samsteg.disclosure.Category;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** What the register holds of each consent, and who it is that decides (rules 5, 7, 8 and 10). */
@ProcessTest
class ConsentRegisterTest {
    private static final String UNDER_12 = "2015-05-05";
    private static final Map<String, Object> UNREACHABLE = Map.of("answer", "unreachable", "answerReason", "Svarar inte");
    @Autowired
    private ConsentCase consent;
    @Autowired
    private Consents consents;
    @Autowired
    private ConsentService service;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private ConsentTexts texts;
    @Autowired
    private ConsentSection section;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;

    @Test
    @Rule(5)
    void theCaseTellsEverythingThatTheRegisterHolds() {
        var number = asked(UNDER_12, 1);
        consent.answer(number, "guardian1", with(granted(), "exceptions", "Inte om mormor"));

        var item = items(number, Authority.SCHOOLS).get(0);
        assertThat(item.facts()).containsEntry("giver", "guardian1").containsEntry("state", "granted").containsEntry("purpose", "cooperation")
                .containsEntry("exceptions", "Inte om mormor").containsEntry("validFrom", "2026-03-02").containsEntry("validTo", "2027-03-02")
                .containsEntry("answerForm", "oral").containsEntry("takenBy", "skolsocionom")
                .containsEntry("directions", List.of("schoolToSocial", "socialToSchool", "withHealthCare"))
                .containsEntry("parties", List.of("utbildning", "sdn-jarva", "region-stockholm"))
                .containsKeys("pupilId", "grantedCategories", "textSha256").containsEntry("textKeptOn", "2026-03-02");
        assertThat(item.detail()).contains("Skolan får berätta för socialtjänsten", "Undantag: Inte om mormor", "muntligt", "kontrollsumma");
    }

    @Test
    void whoMayDiscloseSeesTheExceptionsAndNothingElseThatWasSaidBeside() {
        var number = asked("2013-05-05", 1);
        consent.answer(number, "guardian1", with(with(granted(), "exceptions", "Inte om mormor"), "childMaturityNote", "Vill själv"));

        assertThat(items(number, JARVA).get(0).facts()).containsEntry("exceptions", "Inte om mormor")
                .doesNotContainKeys("childMaturityNote", "takenBy", "answerForm");
        assertThat(items(number, new Authority("sdn-farsta"))).isEmpty();
    }

    @Test
    @Rule(7)
    void aYesAwaitsTheOtherGuardian() {
        var number = asked(UNDER_12, 2);
        assertThat(states(number)).containsExactly("requested", "requested");
        consent.answer(number, "guardian1", granted());

        assertThat(states(number)).containsExactly("awaitingOtherGuardian", "requested");
        assertThat(items(number, Authority.SCHOOLS).get(0).status()).isEqualTo("Inväntar den andra vårdnadshavaren");
    }

    @Test
    @Rule(10)
    void anExpiredConsentSaysSoFromMidnightInStockholm() {
        var number = asked(UNDER_12, 1);
        consent.answer(number, "guardian1", with(granted(), "validTo", "2026-06-30"));
        driver.moveTo(LocalDate.parse("2026-06-30").atTime(23, 59));
        assertThat(states(number)).containsExactly("granted");
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();

        driver.moveTo(LocalDate.parse("2026-07-01").atStartOfDay());
        assertThat(states(number)).containsExactly("expired");
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
    }

    @Test
    @Rule(5)
    void theWordsThatWereConsentedToAreKeptWithTheirHashAndNeverChanged() {
        var number = asked(UNDER_12, 1);
        consent.answer(number, "guardian1", with(granted(), "exceptions", "Inte om mormor"));
        var id = consents.of(number).get(0).consents().get(0).id();

        var kept = texts.of(id).orElseThrow();
        assertThat(kept.words()).contains("Ada Lind", "Gun Lind 1", "Undantag: Inte om mormor", "till och med 2 mars 2027", "Järva");
        assertThat(kept.sha256()).hasSize(64);
        assertThat(kept.isWhole()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update consent_text set words = 'allt' where consent_id = ?").param(id).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from consent_text where consent_id = ?").param(id).update())
                .isInstanceOf(DataAccessException.class);
        assertThat(texts.of(id)).hasValue(kept);
    }

    @Test
    void whoRefusesConsentsToNoWords() {
        var number = asked(UNDER_12, 1);
        consent.answer(number, "guardian1", Map.of("answer", "refused", "answerReason", "Vill inte"));

        assertThat(texts.of(consents.of(number).get(0).consents().get(0).id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"All information", "allt", "Alla uppgifter.", "Hon samtycker till allt", "Alla uppgifter får lämnas ut"})
    @Rule(5)
    void allInformationIsRefused(String words) {
        var number = asked(UNDER_12, 1);

        assertThatThrownBy(() -> consent.answer(number, "guardian1", with(granted(), "exceptions", words))).rootCause()
                .isInstanceOf(Refusal.class).hasMessageContaining("all information");
        assertThat(states(number)).containsExactly("requested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alla uppgifter om mamma", "Vill inte att allt om hälsan kommer fram", "Inga undantag"})
    void whatIsExceptedMayBeToldInOnesOwnWords(String words) {
        var number = asked(UNDER_12, 1);
        consent.answer(number, "guardian1", with(granted(), "exceptions", words));

        assertThat(states(number)).containsExactly("granted");
    }

    @Test
    @Rule(7)
    void oneGuardianSufficesWhenSomebodyHasDecidedSoWithAReason() {
        var number = asked(UNDER_12, 2);
        consent.answer(number, "guardian1", granted());
        assertThatThrownBy(() -> consent.answer(number, "guardian2", with(UNREACHABLE, "oneGuardianSuffices", true))).rootCause()
                .isInstanceOf(Refusal.class).hasMessageContaining("oneGuardianReason").hasMessageContaining("oneGuardianDecider");
        consent.answer(number, "guardian2", oneGuardian());

        assertThat(consents.of(number).get(0).outcome()).isEqualTo(ConsentOutcome.GRANTED);
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();
        assertThat(states(number)).containsExactly("granted", "otherGuardianDecides");
        assertThat(items(number, Authority.SCHOOLS).get(1).facts()).containsEntry("oneGuardianDecider", "Rektor Siv Ek")
                .containsEntry("oneGuardianReason", "Ligger på sjukhus");
    }

    @Test
    void anUnreachableGuardianWithoutThatDecisionLeavesTheRoundWithoutConsent() {
        var number = asked(UNDER_12, 2);
        consent.answer(number, "guardian1", granted());
        consent.answer(number, "guardian2", UNREACHABLE);

        assertThat(consents.of(number).get(0).outcome()).isEqualTo(ConsentOutcome.MISSING);
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
    }

    @Test
    void silenceAtARenewalTakesNothingAwayBeforeItsDay() {
        var number = asked(UNDER_12, 2);
        consent.answer(number, "guardian1", with(granted(), "validTo", "2026-06-30"));
        consent.answer(number, "guardian2", with(granted(), "validTo", "2026-06-30"));
        driver.moveTo(LocalDate.parse("2026-06-01").atTime(9, 0));
        consent.ask(number, ConsentPurpose.COOPERATION);
        var less = with(with(with(granted(), "answer", "partial"), "grantedCategories", List.of("schoolSituation")), "answerReason", "Inte hälsan");
        consent.answer(number, "guardian1", with(less, "answerDate", "2026-06-01"));
        consent.answer(number, "guardian2", UNREACHABLE);

        assertThat(consents.of(number).get(1).outcome()).isEqualTo(ConsentOutcome.MISSING);
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();
        assertThat(consent.notify(number, Category.HEALTH).blocked()).as("one of them has since given less").isTrue();
        driver.moveTo(LocalDate.parse("2026-07-01").atTime(9, 0));
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"granted, GRANTED", "refused, REFUSED", "exception, MISSING"})
    @Rule(7)
    void theOtherGuardiansAnswerIsTheWholeAnswerThen(String other, ConsentOutcome outcome) {
        var number = asked(UNDER_12, 2);
        consent.answer(number, "guardian2", oneGuardian());
        consent.answer(number, "guardian1", other.equals("granted") ? granted() : other.equals("exception") ? oneGuardian()
                : Map.of("answer", "refused", "answerReason", "Vill inte"));

        assertThat(consents.of(number).get(0).outcome()).isEqualTo(outcome);
    }

    @Test
    void aSpeciallyAppointedGuardianIsAskedInsteadOfTheParents() {
        var number = consent.of(UNDER_12, 2, Map.of("guardian1Appointed", true));
        consent.ask(number, ConsentPurpose.COOPERATION);
        assertThat(consent.questions(number)).hasSize(1);
        assertThat(consent.question(number, "guardian1")).isPresent();

        var second = consent.of(UNDER_12, 2, Map.of("guardian2Appointed", true));
        consent.ask(second, ConsentPurpose.COOPERATION);
        assertThat(consent.question(second, "guardian1")).isEmpty();
        assertThat(consent.question(second, "guardian2")).isPresent();
    }

    @Test
    @Rule(8)
    void atEighteenTheGuardiansConsentEndsAndThePupilAloneIsAsked() {
        var number = asked("2008-06-01", 1);
        consent.answer(number, "guardian1", granted());
        consent.answer(number, "child", granted());
        assertThat(consents.of(number).get(0).earliestEnd()).hasValue(LocalDate.parse("2026-05-31"));
        driver.moveTo(LocalDate.parse("2026-05-31").atTime(12, 0));
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();

        driver.moveTo(LocalDate.parse("2026-06-01").atTime(12, 0));
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
        assertThat(states(number)).containsExactly("granted", "expired");
        consent.ask(number, ConsentPurpose.COOPERATION);
        assertThat(consent.questions(number)).hasSize(1);
        consent.answer(number, "child", with(granted(), "answerDate", "2026-06-01"));
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();
    }

    @Test
    void whatEndsAtEighteenIsAskedForOnThatDayAndNotThirtyDaysBefore() {
        var number = consent.of("2008-06-01", 1);
        var scope = new CaseScope(number, Authority.SCHOOLS, "", "guardian1");
        var round = service.prepare(scope, ConsentPurpose.COOPERATION, cases.find(number).orElseThrow().pupilId(), JARVA.tenantId()).round();
        consents.ask(round, "guardian1");
        service.answer(scope, round, AnswerFields.read(granted()));

        assertThat(service.conclude(scope, round).renewalDate()).isEqualTo("2026-06-01");
    }

    private CaseNumber asked(String birthDate, int guardians) {
        var number = consent.of(birthDate, guardians);
        consent.ask(number, ConsentPurpose.COOPERATION);
        return number;
    }

    private static Map<String, Object> oneGuardian() {
        var fields = new HashMap<>(UNREACHABLE);
        fields.putAll(Map.of("oneGuardianSuffices", true, "oneGuardianReason", "Ligger på sjukhus", "oneGuardianDecider", "Rektor Siv Ek"));
        return fields;
    }

    private List<Item> items(CaseNumber number, Authority authority) {
        return section.items(number, authority);
    }

    private List<String> states(CaseNumber number) {
        return items(number, Authority.SCHOOLS).stream().map(item -> item.facts().get("state").toString()).toList();
    }
}
