package se.samsteg.investigation;

import java.time.LocalDate;

/**
 * An investigation that is open.
 *
 * @param dueOn the statutory day, as extended last
 */
record Investigation(long id, LocalDate openedOn, LocalDate dueOn) {

    Investigation extendedTo(LocalDate day) {
        return new Investigation(id, openedOn, day);
    }
}
