package se.samsteg.deadline;

import java.time.LocalDate;

/**
 * A term of school, by its days: what lies between two of them is holiday.
 *
 * @param year of the calendar, as the term is called: HT 2026
 */
public record SchoolTerm(Season season, int year, LocalDate firstDay, LocalDate lastDay) {
    /** Vårtermin and hösttermin, in the order of the calendar year. */
    public enum Season { VT, HT }

    /** As it is written, and kept: {@code HT 2026}. */
    @Override
    public String toString() {
        return season + " " + year;
    }
}
