package se.samsteg.deadline;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/**
 * One row of the decision {@code time-limits}.
 *
 * @param duration       ISO 8601, in days or longer ({@code P14D}, {@code P4M}) or shorter ({@code PT1H})
 * @param legalReference where the limit comes from, in Swedish ({@code SoL 20:2})
 * @param immediate      whether the law says "genast"
 * @param movable        whether its last day may be the next working day (lag 1930:173); never when it is "genast"
 * @param warning        how long before its end somebody is warned; null when nobody is
 * @param local          whether the length is the municipality's own, and not the law's
 * @param version        of the decision that the row was read from; 0 for one from before versions were kept
 */
public record TimeLimit(String duration, String legalReference, boolean immediate, boolean movable, Period warning,
                        boolean local, int version) {
    public TimeLimit {
        if (immediate && movable) {
            throw new IllegalArgumentException("A limit that is \"genast\" is never moved: " + legalReference);
        }
    }

    /** A {@link Period}, or a {@link Duration} of hours. */
    public TemporalAmount length() {
        return duration.startsWith("PT") ? Duration.parse(duration) : Period.parse(duration);
    }
}
