package se.samsteg.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the automatic step that runs on this thread reads, asks and sets: it becomes the step's record, by which the step
 * can be explained (rule 39). Holds codes, flags, numbers and dates only, as the process variables do.
 */
public final class Trace implements AutoCloseable {
    private static final ThreadLocal<Deque<Trace>> RUNNING = ThreadLocal.withInitial(ArrayDeque::new);

    private final String id = UUID.randomUUID().toString();
    private final Map<String, Object> read = new LinkedHashMap<>();
    private final Map<String, Object> set = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();

    /**
     * A rule that was asked.
     *
     * @param kind  {@code limit} or {@code decision}
     * @param facts what it was asked, which version answered, and what
     */
    public record Note(String kind, Map<String, Object> facts) {
    }

    private Trace() {
    }

    /** Begins a step; one that already runs on this thread goes on when this one is closed. */
    public static Trace begin() {
        var trace = new Trace();
        RUNNING.get().push(trace);
        return trace;
    }

    /** The id of the step that runs, for what it writes elsewhere. */
    public static Optional<String> stepId() {
        return Optional.ofNullable(RUNNING.get().peek()).map(trace -> trace.id);
    }

    /** Nothing happens outside a step. */
    public static void note(Note note) {
        var trace = RUNNING.get().peek();
        if (trace != null) {
            trace.notes.add(note);
        }
    }

    static void read(String variable, Object value) {
        var trace = RUNNING.get().peek();
        if (trace != null && !trace.set.containsKey(variable)) {
            trace.read.put(variable, value);
        }
    }

    static void set(String variable, Object value) {
        var trace = RUNNING.get().peek();
        if (trace != null) {
            trace.set.put(variable, value);
        }
    }

    public String id() {
        return id;
    }

    /** Variables by name with the values that the step found; absent ones are null. */
    public Map<String, Object> inputs() {
        return Collections.unmodifiableMap(read);
    }

    public Map<String, Object> outputs() {
        return Collections.unmodifiableMap(set);
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        RUNNING.get().remove(this);
        if (RUNNING.get().isEmpty()) {
            RUNNING.remove();
        }
    }
}
