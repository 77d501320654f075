package se.samsteg.investigation;

import java.time.LocalDate;
import se.samsteg.shared.Faults;

/**
 * An investigation that is open.
 *
 * @param dueOn the statutory day, as extended last
 */
record Investigation(long id, LocalDate openedOn, LocalDate dueOn) {

    /** @throws se.samsteg.shared.Refusal when the new day is not later: an extension gives more time (SoL 20:3) */
    Investigation extendTo(LocalDate day) {
        var faults = new Faults();
        faults.require(day.isAfter(dueOn), "extendedTo",
                "Den nya sista dagen ska ligga efter " + dueOn + ", som gäller nu (SoL 20:3).");
        faults.refuseIfAny();
        return new Investigation(id, openedOn, day);
    }
}
