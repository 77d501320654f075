package se.samsteg.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A limit of law that runs, or ran, in a case.
 *
 * @param metOn the day on which what it demands was done; empty while it runs
 */
public record CaseDeadline(Deadline deadline, Optional<LocalDate> metOn) {

    /** Whether it was met after its last day, or is not met and that day has passed. */
    public boolean isBroken(LocalDate today) {
        return metOn.orElse(today).isAfter(deadline.lastDay());
    }
}
