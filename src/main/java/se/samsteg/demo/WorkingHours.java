package se.samsteg.demo;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When the people of the demo work: by day and on weekdays, whenever it is started. Its log of readings would else be full of
 * nights, which are what a review looks for.
 */
final class WorkingHours {
    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(16, 30);
    private static final int MINUTES = 8 * 60;

    private WorkingHours() {
    }

    /** The moment itself when somebody is at work then, else the next one; the minute is another for each. */
    static LocalDateTime from(LocalDateTime time, int each) {
        var day = time.toLocalDate();
        var next = isWorkday(time) && !time.toLocalTime().isAfter(LAST) ? day : day.plusDays(1);
        while (!isWorkday(next.atStartOfDay())) {
            next = next.plusDays(1);
        }
        return next.equals(day) && !time.toLocalTime().isBefore(FIRST) ? time : next.atTime(at(each));
    }

    /** The latest moment at work up to that time. */
    static LocalDateTime until(LocalDateTime time, int each) {
        if (isWorkday(time) && !time.toLocalTime().isBefore(FIRST)) {
            return time.toLocalTime().isAfter(LAST) ? time.with(at(each)) : time;
        }
        var earlier = time.toLocalDate().minusDays(1);
        while (!isWorkday(earlier.atStartOfDay())) {
            earlier = earlier.minusDays(1);
        }
        return earlier.atTime(at(each));
    }

    private static LocalTime at(int each) {
        return FIRST.plusMinutes(Math.floorMod(each * 37L, MINUTES));
    }

    private static boolean isWorkday(LocalDateTime time) {
        return time.getDayOfWeek() != DayOfWeek.SATURDAY && time.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
