package se.samsteg.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import se.samsteg.shared.IsoTime;

/** When social services themselves are at work; outside these hours it is the emergency service (socialjouren). */
@Component
public class OfficeHours {
    private final OfficeHoursSettings settings;
    private final WorkingDays workingDays;

    OfficeHours(OfficeHoursSettings settings, WorkingDays workingDays) {
        this.settings = settings;
        this.workingDays = workingDays;
    }

    public boolean isOpen(Instant instant) {
        return isOpen(LocalDateTime.ofInstant(instant, IsoTime.ZONE));
    }

    /** @param time on the clock of Europe/Stockholm */
    public boolean isOpen(LocalDateTime time) {
        return workingDays.isWorkingDay(time.toLocalDate())
                && time.getHour() >= settings.opensAt() && time.getHour() < settings.closesAt();
    }

    /** Whether something that arrives at this hour, on whatever day, has come late for that day. */
    public boolean isLate(LocalDateTime time) {
        return time.getHour() >= settings.closesAt();
    }
}
