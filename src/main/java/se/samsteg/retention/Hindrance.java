package se.samsteg.retention;

import java.util.List;
import se.samsteg.shared.Law;

/** Why something is not handed out by itself, in words for whoever gets the rest, and what that rests on. */
record Hindrance(String why, List<Law> laws) {
    Hindrance(String why, Law... laws) {
        this(why, List.of(laws));
    }
}
