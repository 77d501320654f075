package se.samsteg.modelling;

import java.time.LocalDate;
import java.util.regex.Pattern;
import se.samsteg.shared.Swedish;

/** When a row holds, in words. */
final class Validity {
    private static final Pattern FROM = Pattern.compile(">= date\\(\"([\\d-]+)\"\\)");
    private static final Pattern BEFORE = Pattern.compile("< date\\(\"([\\d-]+)\"\\)");
    private static final Pattern BETWEEN = Pattern.compile("\\[date\\(\"([\\d-]+)\"\\)\\.\\.date\\(\"([\\d-]+)\"\\)([\\])])");

    private Validity() {
    }

    /** {@code >= date("2025-07-01")} is "från 1 juli 2025"; a condition of another form is shown as it stands. */
    static String said(String condition) {
        var from = FROM.matcher(condition);
        var before = BEFORE.matcher(condition);
        var between = BETWEEN.matcher(condition);
        if (condition.equals("-")) {
            return "";
        }
        if (from.matches()) {
            return "från " + day(from.group(1), 0);
        }
        if (before.matches()) {
            return "till och med " + day(before.group(1), 1);
        }
        return between.matches() ? day(between.group(1), 0) + " – " + day(between.group(2), between.group(3).equals(")") ? 1 : 0) : condition;
    }

    private static String day(String text, int earlier) {
        return Swedish.day(LocalDate.parse(text).minusDays(earlier));
    }
}
