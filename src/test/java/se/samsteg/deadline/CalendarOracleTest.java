package se.samsteg.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsteg.shared.IsoTime;
import se.samsteg.support.Rule;

/**
 * Every day of 2026 to 2028 against an oracle that knows neither java.time's arithmetic nor any library of holidays: days
 * are numbers, months have lengths, Easter comes from Gauss' rule as Meeus has it, and the law's eves are days of the year.
 */
class CalendarOracleTest {
    private static final StatutoryLimits LIMITS = TimeLimitFile.limits();
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** A day as a year, a month and a day of the month, all counted from 1. */
    record Day(int year, int month, int day) {
        static Day of(LocalDate date) {
            return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }

        /** Days since the beginning of year 1. */
        int number() {
            var before = year - 1;
            var days = before * 365 + before / 4 - before / 100 + before / 400 + day;
            for (var earlier = 1; earlier < month; earlier++) {
                days += length(year, earlier);
            }
            return days;
        }

        Day next() {
            return day < length(year, month) ? new Day(year, month, day + 1) : month < 12 ? new Day(year, month + 1, 1) : new Day(year + 1, 1, 1);
        }

        Day plusDays(int days) {
            return days == 0 ? this : next().plusDays(days - 1);
        }

        /** The same number of a later month, or that month's last day (lag 1930:173 § 1). */
        Day plusMonths(int months) {
            var index = year * 12 + month - 1 + months;
            var target = index % 12 + 1;
            return new Day(index / 12, target, Math.min(day, length(index / 12, target)));
        }

        /** 1 January of year 1 was a Monday in this calendar. */
        int weekday() {
            return (number() - 1) % 7;
        }

        static int length(int year, int month) {
            var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            return month == 2 && leap ? 29 : LENGTHS[month - 1];
        }

        @Override
        public String toString() {
            return "%04d-%02d-%02d".formatted(year, month, day);
        }
    }

    /** Saturdays, Sundays, public holidays (lag 1989:253), and the three eves that count as such (lag 1930:173 § 2). */
    static boolean isFree(Day day) {
        var easter = easter(day.year()).number();
        var moving = Set.of(easter - 2, easter, easter + 1, easter + 39, easter + 49);
        var fixed = Set.of("01-01", "01-06", "05-01", "06-06", "12-25", "12-26", "12-24", "12-31");
        var midsummerEve = day.month() == 6 && day.day() >= 19 && day.day() <= 25 && day.weekday() == 4;
        return day.weekday() >= 5 || moving.contains(day.number()) || fixed.contains(day.toString().substring(5)) || midsummerEve;
    }

    /** Meeus, Astronomical Algorithms, chapter 8. */
    static Day easter(int year) {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        return new Day(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    static Day moved(Day day) {
        return isFree(day) ? moved(day.next()) : day;
    }

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

        assertThat(deadlines).allMatch(deadline -> deadline.isMoved() == isFree(Day.of(deadline.statutoryDay())));
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
        var deadlines = new Deadlines(LIMITS, new OfficeHours(new OfficeHoursSettings(8, 17), new WorkingDays()), new Moments(Clock.systemUTC()));

        assertThat(deadlines.protection(received.atZone(IsoTime.ZONE).toLocalDateTime()).lastDay()).isEqualTo(due);
    }

    private static List<String> differing(String limit, UnaryOperator<Day> statutory) {
        var differing = new ArrayList<String>();
        years().forEach(date -> {
            var deadline = LIMITS.lastDay(limit, date);
            var expected = statutory.apply(Day.of(date));
            if (!deadline.statutoryDay().toString().equals(expected.toString()) || !deadline.lastDay().toString().equals(moved(expected).toString())) {
                differing.add(date + ": " + deadline.statutoryDay() + "/" + deadline.lastDay() + " instead of " + expected + "/" + moved(expected));
            }
        });
        return differing;
    }
}
