package se.samsteg.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a date is written in a Swedish sentence. */
public final class Swedish {
    public static final Locale LOCALE = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE);

    private Swedish() {
    }

    /** {@code 7 april 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
