package se.samsteg.pupil;

/** Which of the registered guardians have custody, as the decision {@code consent-givers} reads it. */
public enum Custody {
    BOTH, GUARDIAN1, GUARDIAN2, NONE;

    static Custody of(boolean first, boolean second) {
        if (first) {
            return second ? BOTH : GUARDIAN1;
        }
        return second ? GUARDIAN2 : NONE;
    }
}
