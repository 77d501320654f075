package se.samsteg.shared;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How dates, lengths of time and enumerations are written in a Swedish sentence. */
public final class Swedish {
    public static final Locale LOCALE = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", LOCALE);

    private static final Pattern LENGTH = Pattern.compile("P(T?)(\\d+)([DWMYH])");
    private static final Map<String, List<String>> UNITS = Map.of("D", List.of("dag", "dagar"), "W", List.of("vecka", "veckor"),
            "M", List.of("månad", "månader"), "Y", List.of("år", "år"), "TH", List.of("timme", "timmar"), "TM", List.of("minut", "minuter"));
    private static final List<String> NEUTER = List.of("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv");

    private Swedish() {
    }

    /** {@code 7 april 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 7 april 2026 kl. 13.30}. */
    public static String minute(TemporalAccessor time) {
        return MINUTE.format(time);
    }

    /** {@code a, b och c}. */
    public static String list(List<String> words) {
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " och " + words.get(words.size() - 1);
    }

    /** A name as it stands inside a sentence: with a small letter, unless it begins with an abbreviation. */
    public static String inside(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(1)) ? name : name.substring(0, 1).toLowerCase(LOCALE) + name.substring(1);
    }

    /** A length of one unit: {@code P14D} is "14 dagar", {@code PT1H} "1 timme", {@code P0D} "samma dag"; another is left as it is. */
    public static String length(String duration) {
        var parts = LENGTH.matcher(duration);
        if (!parts.matches() || duration.equals("P0D")) {
            return duration.equals("P0D") ? "samma dag" : duration;
        }
        var amount = Integer.parseInt(parts.group(2));
        return amount + " " + UNITS.get(parts.group(1) + parts.group(3)).get(amount == 1 ? 0 : 1);
    }

    /** {@code tre veckor}, {@code en dag}, {@code fyra månader}; a length of one unit. */
    public static String inWords(Period period) {
        var months = period.toTotalMonths();
        return months > 0 ? count(months, "en månad", " månader")
                : period.getDays() > 0 && period.getDays() % 7 == 0 ? count(period.getDays() / 7, "en vecka", " veckor")
                : count(period.getDays(), "en dag", " dagar");
    }

    private static String count(long number, String one, String many) {
        return number == 1 ? one : (number < NEUTER.size() ? NEUTER.get((int) number) : String.valueOf(number)) + many;
    }
}
