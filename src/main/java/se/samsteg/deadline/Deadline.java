package se.samsteg.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A limit that runs in a case. Both of its ends are kept: one warns on the statutory day, and counts a breach only
 * after the last day, which lag 1930:173 moves to the next working day. A limit that is "genast" is never moved.
 *
 * @param limit        name in the decision {@code time-limits}
 * @param from         the day from which the limit runs
 * @param statutoryDay the day on which the statute, or a decision to extend, lets it end
 * @param lastDay      the day on which the action is still in time
 * @param terms        the row of the decision that it runs by, in the version that it began under
 */
public record Deadline(String limit, LocalDate from, LocalDate statutoryDay, LocalDate lastDay, TimeLimit terms) {
    /** Where the limit comes from, in Swedish. */
    public String legalReference() {
        return terms.legalReference();
    }

    public boolean immediate() {
        return terms.immediate();
    }

    /** The first day on which the limit has been broken. */
    public LocalDate brokenFrom() {
        return lastDay.plusDays(1);
    }

    public boolean isMoved() {
        return !lastDay.equals(statutoryDay);
    }

    /** The day on which somebody is warned that the end is near; empty when nobody is, or when it would lie before the start. */
    public Optional<LocalDate> warnOn() {
        return Optional.ofNullable(terms.warning()).map(this::before).filter(day -> day.isAfter(from));
    }

    /** "One month before four months" is three months after the start, at the end of a month too. */
    private LocalDate before(Period warning) {
        var length = Period.parse(terms.duration());
        var sameUnit = warning.getDays() == 0 && length.getDays() == 0 || warning.toTotalMonths() == 0 && length.toTotalMonths() == 0;
        return sameUnit && statutoryDay.equals(from.plus(length)) ? from.plus(length.minus(warning)) : statutoryDay.minus(warning);
    }
}
