package se.samsteg.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsteg.deadline.CalendarOracle.Day;
import se.samsteg.shared.IsoTime;
import se.samsteg.support.Rule;

/** Every day of 2026 to 2028, against an oracle of its own ({@link CalendarOracle}). */
class CalendarOracleTest {
    private static final StatutoryLimits LIMITS = TimeLimitFile.limits();

    static Stream<LocalDate> years() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1));
    }

    @Test
    @Rule(14)
    void theFourteenDaysOfSoL20_2EndAsTheOracleSaysOnEachDayOfThreeYears() {
        assertThat(differing("preliminaryAssessment", day -> day.plusDays(14))).isEmpty();
    }

    @Test
    @Rule(19)
    void theFourMonthsOfSoL20_3EndAsTheOracleSaysOnEachDayOfThreeYears() {
        assertThat(differing("investigation", day -> day.plusMonths(4))).isEmpty();
    }

    @Test
    @Rule(33)
    void theSixMonthsOfAPlacedChildEndAsTheOracleSaysOnEachDayOfThreeYears() {
        assertThat(differing("reconsideration", day -> day.plusMonths(6))).isEmpty();
    }

    @Test
    @Rule(15)
    void theProtectionAssessmentIsMovedOnNoneOfTheThreeYearsDays() {
        assertThat(years().filter(day -> !LIMITS.lastDay("protectionAssessment", day).lastDay().equals(day))).isEmpty();
        assertThat(years().filter(day -> !LIMITS.lastDay("protectionAssessmentLate", day).lastDay().equals(day.plusDays(1)))).isEmpty();
    }

    @Test
    void theTwoDaysAreOneOnWorkingDaysOnly() {
        var deadlines = years().map(day -> LIMITS.lastDay("preliminaryAssessment", day)).toList();

        assertThat(deadlines).allMatch(deadline -> deadline.isMoved() == CalendarOracle.isFree(Day.of(deadline.statutoryDay())));
        assertThat(deadlines).allMatch(deadline -> deadline.warnOn().orElseThrow().isBefore(deadline.statutoryDay()));
    }

    @ParameterizedTest(name = "{0}, the machine in {1}")
    @MethodSource("nights")
    void aDayEndsWhenItEndsInStockholmWhereverTheMachineThinksThatItIs(LocalDate day, String zone) {
        var machine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        try {
            var lastSecond = OffsetDateTime.parse(Moments.endOf(day)).toInstant();
            var nextDay = OffsetDateTime.parse(Moments.startOf(day.plusDays(1))).toInstant();

            assertThat(lastSecond.plusSeconds(1)).isEqualTo(nextDay);
            assertThat(new Moments(Clock.fixed(lastSecond, ZoneId.of("UTC"))).today()).isEqualTo(day);
            assertThat(new Moments(Clock.fixed(nextDay, ZoneId.of("UTC"))).today()).isEqualTo(day.plusDays(1));
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    /** The nights when the clock changes, an ordinary one, a leap day and New Year, in three zones of machines. */
    static Stream<Arguments> nights() {
        return Stream.of("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2027-03-28", "2027-10-31", "2028-02-29", "2026-12-31", "2026-05-06")
                .flatMap(day -> Stream.of("UTC", "Europe/Stockholm", "America/New_York").map(zone -> Arguments.of(day, zone)));
    }

    @ParameterizedTest(name = "received at {0} UTC: due {1}")
    @Rule(15)
    @CsvSource({
        "2026-03-28T22:59:00Z, 2026-03-29", // 23.59 the evening before the clock goes forward: late, so the next day
        "2026-03-28T23:01:00Z, 2026-03-29", // one minute past midnight in Stockholm
        "2026-10-24T22:30:00Z, 2026-10-25", // half past midnight, summer time's last hours
        "2026-10-25T22:59:00Z, 2026-10-26", // 23.59 of the day with 25 hours: late
        "2026-10-25T23:01:00Z, 2026-10-26", // past midnight in winter time
        "2026-06-30T14:59:00Z, 2026-06-30", // 16.59
        "2026-06-30T15:00:00Z, 2026-07-01"  // 17.00
    })
    void aReportOfANightBelongsToTheDayOfStockholm(Instant received, LocalDate due) {
        var time = new ProtectionTime(LIMITS, new OfficeHours(new OfficeHoursSettings(8, 17), new WorkingDays()));

        assertThat(time.of(received.atZone(IsoTime.ZONE).toLocalDateTime()).lastDay()).isEqualTo(due);
    }

    private static List<String> differing(String limit, UnaryOperator<Day> statutory) {
        var differing = new ArrayList<String>();
        years().forEach(date -> {
            var deadline = LIMITS.lastDay(limit, date);
            var expected = statutory.apply(Day.of(date));
            if (!deadline.statutoryDay().toString().equals(expected.toString()) || !deadline.lastDay().toString().equals(CalendarOracle.moved(expected).toString())) {
                differing.add(date + ": " + deadline.statutoryDay() + "/" + deadline.lastDay() + " instead of " + expected + "/" + CalendarOracle.moved(expected));
            }
        });
        return differing;
    }
}
