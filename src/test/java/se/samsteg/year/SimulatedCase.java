package se.samsteg.year;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import se.samsteg.support.RandomAnswers;

/** A case in the simulated year: who works on it and how, what they will answer, and its whole story. */
final class SimulatedCase {
    final Random random;
    final Temper temper;
    final RandomAnswers answers;
    final List<String> story = new ArrayList<>();
    /** Tasks that somebody has already planned to do. */
    final Set<String> planned = new HashSet<>();
    String number;
    boolean over;

    SimulatedCase(long seed) {
        random = new Random(seed);
        temper = Temper.of(random);
        answers = new RandomAnswers(seed);
    }

    void tell(LocalDateTime at, String what) {
        story.add(at + " " + what);
    }

    /** The whole way, for the message of a failure. */
    String told() {
        return number + " (" + temper + "):\n" + String.join("\n", story);
    }
}
