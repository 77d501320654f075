package se.samsteg.disclosure;

/** Kinds of content that are decided one by one; the first four are those that a consent can name. */
public enum Category {
    SCHOOL_SITUATION, INTERVENTIONS, SIP, HEALTH,
    /** What a concern report says (SoL 19:1). */
    CONCERN,
    /** That something was received, asked for, opened or withdrawn, and nothing about it. */
    CASE_STATUS
}
