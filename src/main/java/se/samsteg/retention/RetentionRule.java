package se.samsteg.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What the decision {@code retention} says of a kind of case.
 *
 * @param period    how long, null when it is kept for ever
 * @param fromBirth counted from the child's birth, though never ending before five years after the last note
 */
record RetentionRule(Period period, boolean fromBirth, boolean forEver, String reason, String source) {
    private static final Period LEAST = Period.ofYears(5);

    /** The day from which the part may be destroyed; empty when never, or when it cannot be said without a birth date. */
    Optional<LocalDate> endsOn(LocalDate lastNote, LocalDate birth) {
        if (forEver) {
            return Optional.empty();
        }
        if (!fromBirth) {
            return Optional.of(lastNote.plus(period));
        }
        return Optional.ofNullable(birth).map(born -> born.plus(period))
                .map(day -> day.isAfter(lastNote.plus(LEAST)) ? day : lastNote.plus(LEAST));
    }
}
