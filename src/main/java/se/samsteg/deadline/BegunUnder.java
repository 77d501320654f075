package se.samsteg.deadline;

import java.util.OptionalInt;

/** Which version of the decision {@code time-limits} the work at hand has begun under: it keeps that one to its end. */
public interface BegunUnder {
    /** Empty when nothing that has begun is at hand: then the latest version counts. */
    OptionalInt version();
}
