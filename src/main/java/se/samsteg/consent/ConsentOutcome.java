package se.samsteg.consent;

/** What a round of questions came to. */
public enum ConsentOutcome {
    /** Everyone who was asked gave everything. */
    GRANTED,
    /** Everyone gave something. */
    PARTIAL,
    /** Somebody said no, or took it back. */
    REFUSED,
    /** Somebody could not be reached, or there was nobody to ask. */
    MISSING;

    boolean carries() {
        return this == GRANTED || this == PARTIAL;
    }
}
