package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Care without consent that the committee has decided on, as far as it has come; absent days are null here.
 *
 * @param enforced the day on which an immediate care was carried out; the time to apply runs from then
 * @param ended    the day on which it ended before the court decided
 */
record LvuCare(long id, Kind kind, LocalDate decidedOn, LocalDate enforced, LocalDate submitted, LocalDate applied, LocalDate ended) {

    /** What was decided. */
    enum Kind {
        /** Omedelbart omhändertagande (LVU 6 §): goes before the court within a week, and care is applied for within four. */
        IMMEDIATE,
        /** An application for care, without taking the child into care before (LVU 4 §). */
        APPLICATION
    }

    boolean isImmediate() {
        return kind == Kind.IMMEDIATE;
    }

    /** From when the time to apply runs: enforcement, or the decision as long as nobody has said when that was. */
    LocalDate applicationFrom() {
        return enforced == null ? decidedOn : enforced;
    }

    Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(submitted);
    }

    Optional<LocalDate> appliedOn() {
        return Optional.ofNullable(applied);
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(ended);
    }
}
