package se.samsteg.deadline;

import java.time.LocalDate;
import java.util.Set;

/**
 * The calendar once more, for tests: it knows neither java.time's arithmetic nor any library of holidays. Days are numbers,
 * months have lengths, Easter comes from Gauss' rule as Meeus has it, and the law's eves are days of the year.
 */
public final class CalendarOracle {
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CalendarOracle() {
    }

    /** A day as a year, a month and a day of the month, all counted from 1. */
    public record Day(int year, int month, int day) {
        public static Day of(LocalDate date) {
            return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }

        /** Days since the beginning of year 1. */
        public int number() {
            var before = year - 1;
            var days = before * 365 + before / 4 - before / 100 + before / 400 + day;
            for (var earlier = 1; earlier < month; earlier++) {
                days += length(year, earlier);
            }
            return days;
        }

        public Day next() {
            return day < length(year, month) ? new Day(year, month, day + 1) : month < 12 ? new Day(year, month + 1, 1) : new Day(year + 1, 1, 1);
        }

        public Day plusDays(int days) {
            return days == 0 ? this : next().plusDays(days - 1);
        }

        /** The same number of a later month, or that month's last day (lag 1930:173 § 1). */
        public Day plusMonths(int months) {
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
    public static boolean isFree(Day day) {
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

    public static Day moved(Day day) {
        return isFree(day) ? moved(day.next()) : day;
    }
}
