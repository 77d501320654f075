package se.samsteg.disclosure;

/** What a message is sent for; together with the parties and the category it decides which ground there is. */
public enum Purpose {
    COOPERATION(false),
    CONCERN_REPORT(false),
    RECEIPT(false),
    REPORTER_ANSWER(false),
    /** Handed over to the district that a report should have come to (OSL 26:9): somebody has decided that it is that one. */
    FORWARDING(true),
    INVESTIGATION(false),
    SIP(false),
    /** A consent was withdrawn: always told, never with content. */
    WITHDRAWAL(false),
    /**
     * That nobody of the family is to be asked any more, since violence or abuse is suspected; never why. On OSL 10:2, what the
     * authority has to tell to be able to do its own work: who is asked is warned, and the child could not be protected
     * (SoL 20:1, 20:2). 10:27 does not reach 26 kap., and SoL 19:1 has only the other direction. What is told is no more than
     * what the receiver must do, so the receiver is not even told who it came from.
     */
    PROTECTION(false),
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
