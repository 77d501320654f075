package se.samsteg.caseview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samsteg.casefile.AutomaticStep;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Line;

/**
 * A line of the timeline as a reader gets it.
 *
 * @param step the automatic step behind it, null when a person's deed is
 * @param why  Swedish sentences: what the step rested on; empty when there is none
 */
record Told(Instant at, Entry entry, AutomaticStep step, List<String> why) {
    static Told of(Line line) {
        return new Told(line.at(), line.entry(), null, List.of());
    }

    static Told of(Line line, AutomaticStep step, List<String> why) {
        return new Told(line.at(), line.entry(), step, why);
    }

    /** A step that wrote no line of its own. */
    static Told silent(AutomaticStep step, List<String> why) {
        return new Told(step.at(), new Entry(Entry.Kind.STEP, step.activityName() + ".", null, Entry.AUTOMATIC), step, why);
    }

    Optional<AutomaticStep> automaticStep() {
        return Optional.ofNullable(step);
    }
}
