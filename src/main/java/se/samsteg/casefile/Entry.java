package se.samsteg.casefile;

import java.util.List;
import java.util.stream.Stream;
import se.samsteg.shared.Law;

/**
 * What happened.
 *
 * @param sentence    Swedish, at most 500 characters, without names, numbers or content
 * @param legalGround the rule that it rests on as it was cited then ({@code SoL 20:2}), or null
 * @param actor       user id, or {@link #AUTOMATIC}
 * @param laws        what it rests on, while it is not written yet: the timeline cites it as it stands that day
 */
public record Entry(Kind kind, String sentence, String legalGround, String actor, List<Law> laws) {
    /** The actor of what no person did. */
    public static final String AUTOMATIC = "Samsteg";

    /** What sort of happening it is, for the reader's eye and for filters. */
    public enum Kind { STARTED, ENDED, TASK, DECISION, DEADLINE, SENT, RECEIVED, HELD_BACK, FACT,
        /** An automatic step that wrote nothing itself. */
        STEP }

    public Entry(Kind kind, String sentence, String legalGround, String actor) {
        this(kind, sentence, legalGround, actor, List.of());
    }

    public Entry(Kind kind, String sentence, String actor, Law first, Law... more) {
        this(kind, sentence, null, actor, Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** A fact that the software established by itself. */
    public static Entry fact(String sentence, Law first, Law... more) {
        return new Entry(Kind.FACT, sentence, AUTOMATIC, first, more);
    }

    /** A fact that rests on no rule, or on one that is cited already ({@code legalGround}, or null). */
    public static Entry fact(String sentence, String legalGround) {
        return new Entry(Kind.FACT, sentence, legalGround, AUTOMATIC);
    }

    public static Entry decision(String sentence, String legalGround, String actor) {
        return new Entry(Kind.DECISION, sentence, legalGround, actor);
    }

    public static Entry decision(String sentence, String actor, Law first, Law... more) {
        return new Entry(Kind.DECISION, sentence, actor, first, more);
    }
}
