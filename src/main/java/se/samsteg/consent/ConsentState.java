package se.samsteg.consent;

/** Where one giver's consent stands. */
public enum ConsentState {
    ASKED, GRANTED, PARTIAL, REFUSED, UNREACHABLE,
    /** Was given, and taken back: what was disclosed on it stays on record. */
    WITHDRAWN,
    /** The question was called off before it was answered, since the giver had taken back what there was. */
    CANCELLED;

    boolean given() {
        return this == GRANTED || this == PARTIAL;
    }
}
