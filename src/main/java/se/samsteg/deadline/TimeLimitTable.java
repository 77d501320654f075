package se.samsteg.deadline;

import java.time.LocalDate;

/** The decision {@code time-limits}, as its owners last deployed it. */
interface TimeLimitTable {
    /** @throws IllegalArgumentException when the table has no such limit on that day: model and table do not agree */
    TimeLimit find(String limit, LocalDate on);
}
