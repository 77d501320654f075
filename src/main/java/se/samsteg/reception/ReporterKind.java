package se.samsteg.reception;

/** Who reports concern (SoL 19:1, 19:6). */
public enum ReporterKind {
    /** Is identified, and may be told how it was decided. */
    DUTY_BOUND,
    PRIVATE,
    /** A private person who does not say who he or she is. */
    ANONYMOUS,
    /** The child itself, who may keep its name to itself. */
    CHILD;

    /** Only who has a duty to report is ever answered (SoL 19:6, OSL 26:9 a). */
    boolean mayBeAnswered() {
        return this == DUTY_BOUND;
    }
}
