package se.samsteg.disclosure;

import java.util.Optional;
import se.samsteg.shared.Authority.Kind;

/** The directions that a consent names: what the school may tell is another question than what it may be told. */
public enum Direction {
    SCHOOL_TO_SOCIAL, SOCIAL_TO_SCHOOL, WITH_HEALTH_CARE;

    /** Whether authorities of that kind are among those that tell. */
    public boolean startsAt(Kind teller) {
        return this == WITH_HEALTH_CARE || (this == SCHOOL_TO_SOCIAL ? teller == Kind.SCHOOL : teller == Kind.SOCIAL_SERVICES);
    }

    /** Empty between two districts: there no consent is foreseen, only a ground. */
    public static Optional<Direction> between(Kind from, Kind to) {
        if (from == Kind.HEALTH_CARE || to == Kind.HEALTH_CARE) {
            return Optional.of(WITH_HEALTH_CARE);
        }
        if (from == to) {
            return Optional.empty();
        }
        return Optional.of(from == Kind.SCHOOL ? SCHOOL_TO_SOCIAL : SOCIAL_TO_SCHOOL);
    }
}
