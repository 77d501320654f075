package se.samsteg.consent;

import java.time.LocalDate;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Direction;

/**
 * One giver's consent in a round.
 *
 * @param giver   {@code guardian1}, {@code guardian2} or {@code child}
 * @param answer  null until there is one
 * @param takenBy user id of who took the answer, or null
 * @param adultOn the day from which the pupil decides alone, or null when not known
 */
record Consent(long id, long roundId, String giver, ConsentState state, GivenAnswer answer, String takenBy,
               LocalDate withdrawnOn, LocalDate adultOn) {
    /** Whether it opens secrecy for this on that day: an expired consent is none, and so is one taken back. */
    boolean covers(Direction direction, Category category, LocalDate on) {
        return state.given()
                && answer.categories().contains(category) && answer.directions().contains(direction)
                && !on.isBefore(answer.date()) && !on.isAfter(lastDay());
    }

    /** The last day of what was given; a guardian's consent ends with the day before the pupil turns 18 (FB 9:1). */
    LocalDate lastDay() {
        var limited = ofGuardian() && adultOn != null && !answer.validTo().isBefore(adultOn);
        return limited ? adultOn.minusDays(1) : answer.validTo();
    }

    boolean hasExpired(LocalDate on) {
        return state.given() && on.isAfter(lastDay());
    }

    boolean isOpen() {
        return state == ConsentState.ASKED;
    }

    boolean ofGuardian() {
        return !giver.equals(Giver.CHILD);
    }

    /** Whether it was decided that the other guardian decides alone (FB 6:13). */
    boolean leftToTheOther() {
        return state == ConsentState.UNREACHABLE && answer.decides() != null;
    }
}
