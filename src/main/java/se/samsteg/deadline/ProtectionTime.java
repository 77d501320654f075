package se.samsteg.deadline;

import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** How long a child that may need protection at once waits for the assessment: the day of receipt, or the next when it came late (SoL 20:1). */
@Component
public class ProtectionTime {
    private final StatutoryLimits limits;
    private final OfficeHours officeHours;

    ProtectionTime(StatutoryLimits limits, OfficeHours officeHours) {
        this.limits = limits;
        this.officeHours = officeHours;
    }

    /** The protection assessment of something received then, on the clock of Europe/Stockholm, with both of its days. */
    public Deadline of(LocalDateTime receivedAt) {
        return of(receivedAt, OptionalInt.empty());
    }

    /** The same, under the version of the limits that the work on it has begun under. */
    public Deadline of(LocalDateTime receivedAt, OptionalInt version) {
        var limit = officeHours.isLate(receivedAt) ? "protectionAssessmentLate" : "protectionAssessment";
        return limits.begunUnder(version).lastDay(limit, receivedAt.toLocalDate());
    }
}
