package se.samsteg.reception;

/** What a district has received. */
public enum ReceptionKind {
    /** A pupil was placed in a group. */
    NOTICE,
    /** Somebody is worried about a child. */
    CONCERN
}
