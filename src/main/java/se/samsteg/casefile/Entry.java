package se.samsteg.casefile;

/**
 * What happened.
 *
 * @param sentence    Swedish, at most 500 characters, without names, numbers or content
 * @param legalGround the rule that it rests on ({@code SoL 20:2}), or null
 * @param actor       user id, or {@link #AUTOMATIC}
 */
public record Entry(Kind kind, String sentence, String legalGround, String actor) {
    /** The actor of what no person did. */
    public static final String AUTOMATIC = "Samsteg";

    /** What sort of happening it is, for the reader's eye and for filters. */
    public enum Kind { STARTED, ENDED, TASK, DECISION, DEADLINE, SENT, RECEIVED, HELD_BACK, FACT }

    /** A fact that the software established by itself. */
    public static Entry fact(String sentence, String legalGround) {
        return new Entry(Kind.FACT, sentence, legalGround, AUTOMATIC);
    }

    public static Entry decision(String sentence, String legalGround, String actor) {
        return new Entry(Kind.DECISION, sentence, legalGround, actor);
    }
}
