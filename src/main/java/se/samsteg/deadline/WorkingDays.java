package se.samsteg.deadline;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Swedish;

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

    /** Why no authority works on the day, in Swedish ({@code lördag}, {@code långfredagen}); empty on a working day. */
    public Optional<String> whyNone(LocalDate day) {
        var holiday = holidays.getHolidays(day, day).stream().map(found -> found.getDescription(Swedish.LOCALE)).findFirst();
        return isWorkingDay(day) ? Optional.empty()
                : Optional.of(holiday.orElseGet(() -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Swedish.LOCALE)));
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate sameOrNext(LocalDate day) {
        return day.datesUntil(day.plusDays(14)).filter(this::isWorkingDay).findFirst().orElseThrow();
    }
}
