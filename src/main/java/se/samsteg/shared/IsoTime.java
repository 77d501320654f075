package se.samsteg.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one zone of all clocks here, today in it, and the two ways in which forms write a point in time. */
public final class IsoTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private IsoTime() {
    }

    /** The calendar day in Stockholm. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /**
     * @param text {@code 2026-03-20T13:30}, or with an offset as form-js writes it ({@code 2026-03-20T13:30+01:00})
     * @return the local time in Stockholm
     * @throws java.time.format.DateTimeParseException when it is neither
     */
    public static LocalDateTime dateTime(String text) {
        return text.matches(".*([+-]\\d\\d:\\d\\d|Z)$")
                ? OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDateTime()
                : LocalDateTime.parse(text);
    }
}
