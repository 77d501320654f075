package se.samsteg.pupil;

/** Protected personal data in the population register, mildest first (OSL 22:1; folkbokföringslagen 16 §). */
public enum Protection {
    NONE,
    /** Sekretessmarkering. */
    CONFIDENTIALITY,
    /** Skyddad folkbokföring. */
    PROTECTED_REGISTRATION,
    /** Fingerade personuppgifter. */
    FICTITIOUS;

    public boolean hides() {
        return this != NONE;
    }

    /** The stronger of the two. */
    Protection atLeast(Protection other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
