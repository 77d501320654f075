package se.samsteg.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry in its place in the timeline.
 *
 * @param step id of the automatic step that wrote it, null when a person's deed did
 */
public record Line(long id, String step, Instant at, Entry entry) {
    public Optional<String> stepId() {
        return Optional.ofNullable(step);
    }
}
