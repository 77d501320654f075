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
 */
record Consent(long id, long roundId, String giver, ConsentState state, GivenAnswer answer, String takenBy,
               LocalDate withdrawnOn) {

    /** Whether it opens secrecy for this on that day: an expired consent is none, and so is one taken back. */
    boolean covers(Direction direction, Category category, LocalDate on) {
        return state.given()
                && answer.categories().contains(category) && answer.directions().contains(direction)
                && !on.isBefore(answer.date()) && !on.isAfter(answer.validTo());
    }

    boolean isOpen() {
        return state == ConsentState.ASKED;
    }
}
