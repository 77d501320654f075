package se.samsteg.deadline;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * On which days an authority works. Saturdays, Sundays and public holidays are none, nor are midsummer, Christmas and
 * New Year's Eve, which count as holidays here (lag 1930:173 § 2).
 */
@Component
public class WorkingDays {
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    public boolean isWorkingDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.isHoliday(day);
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate sameOrNext(LocalDate day) {
        return day.datesUntil(day.plusDays(14)).filter(this::isWorkingDay).findFirst().orElseThrow();
    }
}
