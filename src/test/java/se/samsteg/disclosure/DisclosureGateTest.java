package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsteg.engine.Decisions;
import se.samsteg.law.LegalSources;
import se.samsteg.law.TablesOfTheRepository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.Authority.Kind;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;
import se.samsteg.support.Rule;

/** Who may tell whom what (OSL 8:1), as a table: without a ground and without a consent nothing passes. */
class DisclosureGateTest {
    private static final CaseNumber CASE = CaseNumber.of(2026, 999_999);
    private static final String NORRA = "sdn-norra-innerstaden";
    private static final long ROUND = 7;
    private static final DmnEngine ENGINE = Decisions.engine();
    private static final DmnDecision GROUNDS = ENGINE.parseDecision("disclosure-grounds",
            DisclosureGateTest.class.getResourceAsStream("/processes/disclosure-grounds.dmn"));

    @ParameterizedTest(name = "{0} → {1}, {2} for {3}: {4}")
    @CsvSource({
        "utbildning, sdn-jarva, CONCERN, CONCERN_REPORT, 'SoL 19:1, OSL 10:28'",
        "region-stockholm, sdn-jarva, CONCERN, CONCERN_REPORT, 'SoL 19:1, OSL 10:28'",
        "utbildning, sdn-jarva, SCHOOL_SITUATION, INVESTIGATION, 'SoL 20:6, OSL 10:28'",
        "region-stockholm, sdn-jarva, HEALTH, INVESTIGATION, 'SoL 20:6, OSL 10:28'",
        "sdn-jarva, utbildning, CASE_STATUS, RECEIPT, OSL 10:2",
        "sdn-jarva, utbildning, CASE_STATUS, REPORTER_ANSWER, 'SoL 19:6, OSL 26:9 a'",
        "sdn-jarva, utbildning, CASE_STATUS, INVESTIGATION, 'SoL 20:6, OSL 10:2'",
        "utbildning, sdn-jarva, CASE_STATUS, WITHDRAWAL, 'OSL 10:2, 12:2'",
        "sdn-jarva, region-stockholm, CASE_STATUS, WITHDRAWAL, 'OSL 10:2, 12:2'"
    })
    @Rule(6)
    void whatTheLawOpensPassesWithoutConsent(Authority from, Authority to, Category category, Purpose purpose, String ground) {
        assertThat(ruling(nobodyConsents(), from, to, category, purpose))
                .isEqualTo(Ruling.ground(category, ground));
    }

    /** The duties of the school are no rights of social services: the table is asymmetric. */
    @ParameterizedTest(name = "{0} → {1}, {2} for {3}")
    @CsvSource({
        "sdn-jarva, utbildning, CONCERN, CONCERN_REPORT",
        "sdn-jarva, utbildning, INTERVENTIONS, INVESTIGATION",
        "sdn-jarva, utbildning, INTERVENTIONS, REPORTER_ANSWER",
        "sdn-jarva, utbildning, INTERVENTIONS, GENERAL_CLAUSE",
        "utbildning, sdn-jarva, SCHOOL_SITUATION, WITHDRAWAL",
        "utbildning, region-stockholm, SCHOOL_SITUATION, INVESTIGATION",
        "sdn-jarva, sdn-norra-innerstaden, INTERVENTIONS, COOPERATION"
    })
    @Rule(6)
    void whatNoRuleOpensIsHeldBack(Authority from, Authority to, Category category, Purpose purpose) {
        assertThat(ruling(nobodyConsents(), from, to, category, purpose)).isEqualTo(Ruling.heldBack(category,
                purpose == Purpose.GENERAL_CLAUSE ? HeldBack.NOT_DECIDED : HeldBack.NO_CONSENT));
    }

    @ParameterizedTest(name = "{0} → {1}, {2} for {3}")
    @MethodSource("cooperation")
    void withoutConsentCooperationHasNothingToTell(Authority from, Authority to, Category category, Purpose purpose) {
        assertThat(ruling(nobodyConsents(), from, to, category, purpose).passes()).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}, {2} for {3}")
    @MethodSource("cooperation")
    @Rule(6)
    void consentOpensThisCategoryInThisDirectionOnly(Authority from, Authority to, Category category, Purpose purpose) {
        var consent = consentFor(from, to, category, purpose);

        assertThat(ruling(consent, from, to, category, purpose)).isEqualTo(Ruling.consent(category, "OSL 10:1, 12:2", ROUND, "", Set.of()));
        assertThat(ruling(consent, to, from, category, purpose).passes()).isFalse();
        Stream.of(Category.values()).filter(other -> other != category)
                .forEach(other -> assertThat(ruling(consent, from, to, other, purpose).passes()).isFalse());
    }

    @Test
    void withinOneAuthorityNothingIsDisclosed() {
        var jarva = new Authority("sdn-jarva");

        assertThat(ruling(nobodyConsents(), jarva, jarva, Category.INTERVENTIONS, Purpose.COOPERATION).passes()).isTrue();
    }

    @Test
    void aGroundThatNeedsJudgementNeedsANamedPerson() {
        var message = message(Authority.SCHOOLS, new Authority(NORRA), Purpose.GENERAL_CLAUSE, Category.SCHOOL_SITUATION);

        assertThat(rulings(nobodyConsents()).on(message.build())).containsExactly(Ruling.heldBack(Category.SCHOOL_SITUATION, HeldBack.NOT_DECIDED));
        assertThat(rulings(nobodyConsents()).on(message.decidedBy("rektor", "Uppenbart: …").build()))
                .containsExactly(Ruling.ground(Category.SCHOOL_SITUATION, "OSL 10:27"));
    }

    static Stream<Arguments> cooperation() {
        var parties = List.of(List.of("utbildning", NORRA), List.of(NORRA, "utbildning"),
                List.of(NORRA, "region-stockholm"), List.of("region-stockholm", NORRA), List.of("utbildning", "region-stockholm"));
        return parties.stream().flatMap(pair -> Stream.of(Category.values()).flatMap(category ->
                Stream.of(Purpose.COOPERATION, Purpose.SIP).map(purpose -> Arguments.of(
                        new Authority(pair.get(0)), new Authority(pair.get(1)), category, purpose))));
    }

    private Ruling ruling(ConsentRegister consents, Authority from, Authority to, Category category, Purpose purpose) {
        return rulings(consents).on(message(from, to, purpose, category).build()).get(0);
    }

    private Rulings rulings(ConsentRegister consents) {
        return new Rulings(DisclosureGateTest::ground, consents, new LegalSources(new TablesOfTheRepository()), Clock.systemUTC());
    }

    private static Optional<String> ground(Kind from, Kind to, Category category, Purpose purpose) {
        var row = ENGINE.evaluateDecisionTable(GROUNDS, Variables.putValue("from", LowerCamel.of(from))
                .putValue("to", LowerCamel.of(to)).putValue("category", LowerCamel.of(category))
                .putValue("purpose", LowerCamel.of(purpose))).getSingleResult();
        return row.getEntry("needsConsent").equals(true) ? Optional.empty() : Optional.of(row.getEntry("ground"));
    }

    private static Message.Builder message(Authority from, Authority to, Purpose purpose, Category category) {
        return Message.named(MessageName.PLACEMENT_ENDED).from(new CaseScope(CASE, from, "", "")).to(to).purpose(purpose).about(category);
    }

    private static ConsentRegister nobodyConsents() {
        return (number, purpose, from, to, category, on) -> ConsentRegister.Finding.nothing(HeldBack.NO_CONSENT);
    }

    private static ConsentRegister consentFor(Authority givenFrom, Authority givenTo, Category given, Purpose purposeGiven) {
        return (CaseNumber number, Purpose purpose, Authority from, Authority to, Category category, LocalDate on) ->
                from.equals(givenFrom) && to.equals(givenTo) && category == given && purpose == purposeGiven
                        ? ConsentRegister.Finding.carries(ROUND, Set.of(), "", on) : ConsentRegister.Finding.nothing(HeldBack.NOT_COVERED);
    }
}
