package se.samsteg.deadline;

import java.time.LocalDate;

/**
 * A limit that runs in a case. Both of its ends are kept: one warns on the statutory day, and counts a breach only
 * after the last day, which lag 1930:173 moves to the next working day. A limit that is "genast" is never moved.
 *
 * @param limit          name in the decision {@code time-limits}
 * @param from           the day from which the limit runs
 * @param statutoryDay   the day on which the statute lets it end
 * @param lastDay        the day on which the action is still in time
 * @param legalReference where the limit comes from, in Swedish
 * @param immediate      whether the law says "genast"
 */
public record Deadline(
        String limit, LocalDate from, LocalDate statutoryDay, LocalDate lastDay, String legalReference,
        boolean immediate) {

    /** The first day on which the limit has been broken. */
    public LocalDate brokenFrom() {
        return lastDay.plusDays(1);
    }
}
