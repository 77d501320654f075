package se.samsteg.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects every fault of one submission, so that a person is told all of them at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    /** @param law the source of the rule that is broken */
    public void add(String field, String message, Law law) {
        found.add(new Fault(field, message, law));
    }

    public void add(Fault fault) {
        found.add(fault);
    }

    /** Adds the fault when the rule, which has its source in that law, does not hold. */
    public void require(boolean holds, String field, String message, Law law) {
        if (!holds) {
            add(field, message, law);
        }
    }

    /** Adds the fault when the rule does not hold. */
    public void require(boolean holds, String field, String message) {
        if (!holds) {
            add(field, message);
        }
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** @throws Refusal when a fault was found */
    public void refuseIfAny() {
        if (any()) {
            throw new Refusal(found);
        }
    }

    /** @throws Refusal when a fault was found; each names the source of its rule */
    public void refuseIfAny(Function<Law, String> citation) {
        if (any()) {
            throw new Refusal(found).citing(citation);
        }
    }
}
