package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How it stands with one party; absent days are null here and {@code Optional} through the methods.
 *
 * @param from         since when a party
 * @param until        until when; null while a party
 * @param told         when told that the investigation is open
 * @param communicated when last given the material
 * @param answered     when it answered to that
 */
record PartyStanding(Party party, LocalDate from, LocalDate until, LocalDate told, LocalDate communicated, LocalDate answered) {

    boolean isParty() {
        return until == null;
    }

    boolean owesAnswer() {
        return isParty() && communicated != null && answered == null;
    }

    Optional<LocalDate> toldOn() {
        return Optional.ofNullable(told);
    }

    Optional<LocalDate> communicatedOn() {
        return Optional.ofNullable(communicated);
    }

    Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answered);
    }
}
