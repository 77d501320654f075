package se.samsteg.pupil;

import java.util.Optional;

/** Which of the registered guardians have custody, as the decision {@code consent-givers} reads it. */
public enum Custody {
    BOTH, GUARDIAN1, GUARDIAN2,
    /** A specially appointed guardian (FB 6:7–10), or a god man for an unaccompanied child (lag 2005:429), alone. */
    APPOINTED, NONE;

    /** Somebody appointed has the say instead of those who are not. */
    static Custody of(Optional<Guardian> first, Optional<Guardian> second) {
        if (appointed(first) != appointed(second)) {
            return appointed(first) ? APPOINTED : GUARDIAN2;
        }
        return of(has(first), has(second));
    }

    private static boolean appointed(Optional<Guardian> guardian) {
        return guardian.map(Guardian::appointed).orElse(false);
    }

    private static boolean has(Optional<Guardian> guardian) {
        return guardian.map(Guardian::custody).orElse(false);
    }

    private static Custody of(boolean first, boolean second) {
        if (first) {
            return second ? BOTH : GUARDIAN1;
        }
        return second ? GUARDIAN2 : NONE;
    }
}
