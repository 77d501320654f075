package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.TWO_GUARDIANS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.pupil.Custody;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Faults;
import se.samsteg.shared.LowerCamel;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Who must agree to what, on the day of the decision (SoL 21:1, FB 6:13 a, FB 9:1). */
@ProcessTest
class ConsentToInterventionsTest {
    private static final LocalDate DECISION_DAY = LocalDate.of(2026, 3, 2);

    @Autowired ConsentToInterventions consents;
    @Autowired InterventionKinds kinds;
    @Autowired ProcessDriver driver;
    @Autowired InvestigationDriver investigations;

    @ParameterizedTest(name = "{0} years {1}, {2}, guardians {3}, child {4}, kind {5}: {6}")
    @CsvFileSource(resources = "/investigation/consent-by-age.csv", numLinesToSkip = 2, nullValues = "unknown", delimiter = ';', ignoreLeadingAndTrailingWhitespace = true)
    @Rule(25)
    void theAgeOnTheDecisionDayDecidesWhoMustAgree(Integer years, String day, String decision, String guardians, boolean child, String kind, String missing) {
        var born = years == null ? null : DECISION_DAY.minusYears(years).plusDays(day.equals("the day before") ? 1 : 0);
        var pupil = new Pupil(1L, null, born, "Alva", "Ek", Protection.NONE, "Vasaskolan", 6, "sdn-norra-innerstaden");
        var agreement = Agreement.of(Optional.of(guardians), Custody.BOTH, child,
                kinds.oneGuardianEnough(kind.equals("none") ? List.of() : List.of(kind), DECISION_DAY));
        var faults = new Faults();

        consents.check(LowerCamel.parse(InvestigationDecision.class, decision).orElseThrow(), agreement, pupil, DECISION_DAY, faults);

        assertThat(faults.all().stream().map(fault -> fault.field() + " " + fault.law()).toList())
                .isEqualTo(missing.equals("-") ? List.of() : Arrays.asList(missing.split(" \\+ ")));
        assertThat(faults.all()).extracting(Fault::message).allSatisfy(message -> assertThat(message).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({"psychiatricCare, true", "openTreatment, true", "contactPerson, true", "contactFamily, true", "lssSupport, true",
        "otherIntervention, false", "unheardOf, false"})
    @Rule(25)
    void onlyTheKindsThatTheLawCountsUpMayBeGivenAgainstOneGuardiansWill(String kind, boolean enough) {
        assertThat(kinds.oneGuardianEnough(List.of(kind), DECISION_DAY)).isEqualTo(enough);
        assertThat(kinds.oneGuardianEnough(List.of(kind, "otherIntervention"), DECISION_DAY)).isFalse();
        assertThat(kinds.oneGuardianEnough(List.of(), DECISION_DAY)).isFalse();
    }

    @Test
    @Rule(25)
    void oneGuardianAgainstTheOtherIsStoppedUnlessTheCommitteeMayDecide() {
        var number = investigations.communicated(investigations.begun(TWO_GUARDIANS));
        var one = decision(Map.of("guardianConsent", "one"));
        investigations.refused(number, "decideInvestigation", one, "guardianConsent", "säger nej", "(FB 6:13 a)");
        one.put("interventionKinds", List.of("contactPerson", "otherIntervention"));
        investigations.refused(number, "decideInvestigation", one, "guardianConsent", "(FB 6:13 a)");
        one.put("interventionKinds", List.of("contactPerson"));
        investigations.refused(number, "decideInvestigation", one, "oneGuardianReason", "(FB 6:13 a)");
        one.put("oneGuardianReason", "Barnet behöver en vuxen utanför konflikten.");

        driver.complete(number, "decideInvestigation", one);

        assertThat(driver.shown(driver.task(number, "subcommitteeDecision"))).containsEntry("oneGuardianReason", "Barnet behöver en vuxen utanför konflikten.");
        driver.complete(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", "2026-03-02"));
        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule(25)
    void theOnlyGuardianIsAllThereAreToAsk() {
        var number = investigations.communicated();

        driver.complete(number, "decideInvestigation", decision(Map.of("guardianConsent", "one")));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule({25, 26})
    void aBirthdayBetweenTheProposalAndTheCommitteesDayMakesTheProposalAnew() {
        var number = investigations.communicated(investigations.begun(Map.of("birthDate", "2011-03-05")));
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "outOfHomeCare", "decisionReason", "Vård behövs.",
                "interventions", "Familjehem", "guardianConsent", "both"));
        driver.moveTo(LocalDate.of(2026, 3, 5).atTime(9, 0));
        driver.runJobs(number);

        investigations.refused(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", "2026-03-05"),
                "subcommitteeDecision", "Från 15 år", "(SoL 21:1)");
        driver.complete(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "reject", "decidedOn", "2026-03-05", "subcommitteeReason", "Fråga barnet."));

        assertThat(driver.find(number, "decideInvestigation")).isPresent();
    }

    @Test
    @Rule(25)
    void anInterventionIsNamed() {
        var number = investigations.communicated();

        investigations.refused(number, "decideInvestigation", InvestigationDriver.without(decision(Map.of("guardianConsent", "both")), "interventions"),
                "interventions", "(FL 32 §)");
    }

    private static Map<String, Object> decision(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of("investigationDecision", "interventions", "decisionReason", "Behovet är klarlagt.",
                "interventions", "Kontaktperson"));
        fields.putAll(more);
        return fields;
    }
}
