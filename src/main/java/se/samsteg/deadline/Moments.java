package se.samsteg.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import se.samsteg.shared.IsoTime;

/**
 * Points in time as the engine reads them. They bear the offset of Stockholm, for the engine would read one without
 * in the zone of the machine that it happens to run on.
 */
@Component
class Moments {
    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), IsoTime.ZONE);
    }

    /** Due dates: a task may be done during its whole last day. */
    static String endOf(LocalDate day) {
        return at(day.atTime(23, 59, 59));
    }

    /** Timers fire when their day begins. */
    static String startOf(LocalDate day) {
        return at(day.atStartOfDay());
    }

    static String at(LocalDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.of(time, IsoTime.ZONE).withFixedOffsetZone());
    }
}
