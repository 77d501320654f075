package se.samsteg.reception;

/** Why somebody comes back to a report. */
public enum SupplementKind {
    /** More is known than when it was made. */
    INFORMATION,
    /** Whoever made it takes it back: it is assessed all the same. */
    WITHDRAWAL,
    /** Whoever made it wants to know after all how it was decided (SoL 19:6). */
    ANSWER_REQUEST
}
