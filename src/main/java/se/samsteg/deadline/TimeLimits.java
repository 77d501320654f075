package se.samsteg.deadline;

import java.time.LocalDate;

/** The decision {@code time-limits}, in all the versions that its owners have deployed. */
interface TimeLimits {
    Version latest();

    /** @param number as {@link TimeLimit#version()} says it */
    Version version(int number);

    /** One version of the decision. */
    interface Version {
        /** @throws IllegalArgumentException when the table has no such limit on that day: model and table do not agree */
        TimeLimit find(String limit, LocalDate on);
    }
}
