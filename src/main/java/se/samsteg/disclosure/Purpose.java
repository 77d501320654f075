package se.samsteg.disclosure;

/** What a message is sent for; together with the parties and the category it decides which ground there is. */
public enum Purpose {
    COOPERATION(false),
    CONCERN_REPORT(false),
    RECEIPT(false),
    REPORTER_ANSWER(false),
    INVESTIGATION(false),
    SIP(false),
    /** A consent was withdrawn: always told, never with content. */
    WITHDRAWAL(false),
    /** What was done together has ended: always told, never with content. */
    ENDING(false),
    /** Needed for necessary help to a child (OSL 25:12, 26:9): somebody has to have decided that it is. */
    NECESSARY_HELP(true),
    /** The general clause (OSL 10:27): a named person has decided and reasoned that disclosure obviously goes first. */
    GENERAL_CLAUSE(true);

    private final boolean needsDecider;

    Purpose(boolean needsDecider) {
        this.needsDecider = needsDecider;
    }

    boolean needsDecider() {
        return needsDecider;
    }
}
