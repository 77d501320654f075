package se.samsteg.deadline;

import static se.samsteg.deadline.SchoolTerm.Season.HT;
import static se.samsteg.deadline.SchoolTerm.Season.VT;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.SchoolTerm.Season;
import se.samsteg.law.OwnersTables;

/** When school's terms begin and end; the days are the decision {@code school-terms}, which the municipality changes. */
@Component
public class SchoolTerms {
    private static final String DECISION = "school-terms";

    private final OwnersTables tables;

    SchoolTerms(OwnersTables tables) {
        this.tables = tables;
    }

    /** The term that the day lies in; in a holiday the next one. */
    public SchoolTerm of(LocalDate day) {
        return first(day, term -> !term.lastDay().isBefore(day));
    }

    /** The first term that begins after the day. */
    public SchoolTerm after(LocalDate day) {
        return first(day, term -> term.firstDay().isAfter(day));
    }

    /** @throws IllegalStateException when the decision has no row for it */
    public SchoolTerm term(Season season, int year) {
        var row = tables.latest(DECISION).row(Map.of("season", season.name(), "year", String.valueOf(year)))
                .orElseThrow(() -> new IllegalStateException("The decision school-terms has no " + season + " " + year));
        return new SchoolTerm(season, year, day(year, row.get("firstDay")), day(year, row.get("lastDay")));
    }

    private SchoolTerm first(LocalDate day, Predicate<SchoolTerm> wanted) {
        var year = day.getYear();
        return Stream.of(term(VT, year), term(HT, year), term(VT, year + 1)).filter(wanted).findFirst().orElseThrow();
    }

    private static LocalDate day(int year, Object monthAndDay) {
        return LocalDate.parse(year + "-" + monthAndDay);
    }
}
