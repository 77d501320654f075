package se.samsteg.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryLimitsTest {
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 3, 20);

    private final StatutoryLimits limits = TimeLimitFile.limits();

    @ParameterizedTest(name = "{0} from {1} ends {2}, may be done until {3}")
    @CsvSource({
        "preliminaryAssessment, 2026-03-20, 2026-04-03, 2026-04-07", // Good Friday, then Easter
        "preliminaryAssessment, 2026-06-05, 2026-06-19, 2026-06-22", // Midsummer Eve, a Friday
        "preliminaryAssessment, 2026-12-10, 2026-12-24, 2026-12-28", // Christmas Eve, a Thursday
        "preliminaryAssessment, 2026-12-17, 2026-12-31, 2027-01-04", // New Year's Eve, then a weekend
        "preliminaryAssessment, 2026-09-05, 2026-09-19, 2026-09-21", // a Saturday
        "preliminaryAssessment, 2026-09-07, 2026-09-21, 2026-09-21", // a Monday
        "investigation,         2026-10-31, 2027-02-28, 2027-03-01", // the month's last day, a Sunday
        "investigation,         2027-10-31, 2028-02-29, 2028-02-29", // a leap year
        "investigation,         2026-01-06, 2026-05-06, 2026-05-06",
        "reconsideration,       2026-08-31, 2027-02-28, 2027-03-01"
    })
    void aLimitEndsAsTheStatuteOfTimesSays(String limit, LocalDate from, LocalDate statutory, LocalDate last) {
        var deadline = limits.lastDay(limit, from);

        assertThat(deadline.from()).isEqualTo(from);
        assertThat(deadline.statutoryDay()).isEqualTo(statutory);
        assertThat(deadline.lastDay()).isEqualTo(last);
        assertThat(deadline.brokenFrom()).isEqualTo(last.plusDays(1));
    }

    @ParameterizedTest(name = "{0} on {1} ends {2}")
    @CsvSource({
        "protectionAssessment,     2026-04-03, 2026-04-03", // Good Friday
        "protectionAssessment,     2026-12-24, 2026-12-24",
        "protectionAssessmentLate, 2026-06-19, 2026-06-20"  // Midsummer Day
    })
    void nothingMovesWhatTheLawWantsAtOnce(String limit, LocalDate from, LocalDate last) {
        var deadline = limits.lastDay(limit, from);

        assertThat(deadline.immediate()).isTrue();
        assertThat(deadline.lastDay()).isEqualTo(last).isEqualTo(deadline.statutoryDay());
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "preliminaryAssessment, 2025-06-30, SoL (2001:453) 11:1 a",
        "preliminaryAssessment, 2025-07-01, SoL 20:2",
        "investigation,         2025-06-30, SoL (2001:453) 11:2",
        "investigation,         2025-07-01, SoL 20:3"
    })
    void aLimitFollowsTheLawOfTheDayOnWhichItBegins(String limit, LocalDate from, String legalReference) {
        assertThat(limits.lastDay(limit, from).legalReference()).isEqualTo(legalReference);
    }

    @Test
    void anExtendedLimitKeepsItsSourceAndIsMovedToo() {
        var deadline = limits.extended("investigation", ANY_DAY, LocalDate.of(2026, 10, 3));

        assertThat(deadline.legalReference()).isEqualTo("SoL 20:3");
        assertThat(deadline.statutoryDay()).isEqualTo("2026-10-03");
        assertThat(deadline.lastDay()).isEqualTo("2026-10-05");
    }

    @Test
    void aLimitMayLastHours() {
        assertThat(limits.length("receiptByPhone", ANY_DAY)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anUnknownLimitIsNamed() {
        assertThatThrownBy(() -> limits.lastDay("noSuchLimit", ANY_DAY)).hasMessageContaining("noSuchLimit");
    }
}
