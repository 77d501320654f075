package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsteg.law.TablesOfTheRepository;
import se.samsteg.pupil.Custody;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Faults;
import se.samsteg.shared.LowerCamel;
import se.samsteg.support.Rule;

/** Who must agree to what at which age, the day before and the day of each birthday that the law names (SoL 21:1, FB 6:13 a, FB 9:1). */
class ConsentByAgeTest {
    private static final LocalDate DECISION_DAY = LocalDate.of(2026, 3, 2);
    private static final TablesOfTheRepository TABLES = new TablesOfTheRepository();

    private final ConsentToInterventions consents = new ConsentToInterventions(new Ages(TABLES));
    private final InterventionKinds kinds = new InterventionKinds(TABLES);

    @ParameterizedTest(name = "{0} years {1}, {2}, guardians {3}, child {4}, kind {5}: {6}")
    @CsvFileSource(resources = "/investigation/consent-by-age.csv", numLinesToSkip = 2, nullValues = "unknown", delimiter = ';', ignoreLeadingAndTrailingWhitespace = true)
    @Rule(25)
    void theAgeOnTheDecisionDayDecidesWhoMustAgree(Integer years, String day, String decision, String guardians, boolean child, String kind, String missing) {
        var born = years == null ? null : DECISION_DAY.minusYears(years).plusDays(day.equals("the day before") ? 1 : 0);
        var pupil = born(born);
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

    @ParameterizedTest(name = "born {0}, on {1}: {2} years")
    @CsvSource({"2008-02-29, 2026-02-28, 17", "2008-02-29, 2026-03-01, 18", "2011-03-02, 2026-03-01, 14", "2011-03-02, 2026-03-02, 15"})
    @Rule(25)
    void anAgeIsReachedOnTheBirthdayAndOneBornOnALeapDayOnTheFirstOfMarch(LocalDate born, LocalDate on, int years) {
        var pupil = born(born);

        assertThat(pupil.ageOn(on)).contains(years);
        assertThat(pupil.birthday(years).orElseThrow()).isBeforeOrEqualTo(on);
    }

    private static Pupil born(LocalDate day) {
        return new Pupil(1L, null, day, "Alva", "Ek", Protection.NONE, "Vasaskolan", 6, "sdn-norra-innerstaden");
    }
}
