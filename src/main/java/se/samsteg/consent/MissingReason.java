package se.samsteg.consent;

/** Why a round is without consent though nobody said no. */
public enum MissingReason {
    /** Violence or abuse is suspected: asking could put the child at risk. */
    VIOLENCE_SUSPECTED,
    /** The same, where the authority that asks has not itself come to suspect it: why is not told to it (OSL 26:1). */
    NOT_NOW,
    /** Nobody with custody is known, and the child is too young to decide alone (FB 6:11, OSL 12:3). */
    NOBODY_TO_ASK,
    UNREACHABLE,
    /** What it was asked for is over. */
    NOT_NEEDED
}
