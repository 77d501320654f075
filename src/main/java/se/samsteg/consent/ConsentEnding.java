package se.samsteg.consent;

/** Why a consent no longer holds, as those who got something on it are told. */
public enum ConsentEnding {
    WITHDRAWN, EXPIRED,
    /** Violence or abuse is suspected: plans are looked at again, and nobody is told why. */
    CHECK_AGAIN;

    /** Who has taken a consent back is not asked for it; one that ran out may well be asked for anew already. */
    boolean callsOffQuestions() {
        return this == WITHDRAWN;
    }
}
