package se.samsteg.sip;

import java.util.Optional;
import se.samsteg.shared.Authority;

/** Who has asked for a plan: any party may, and so may the family (SoL 10:8, HSL 16:4). */
enum Initiator {
    SCHOOL("Skolan"), SOCIAL_SERVICES("Socialtjänsten"), HEALTH_CARE("Hälso- och sjukvården"), GUARDIAN("Vårdnadshavare"), CHILD("Barnet");

    private final String title;

    Initiator(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isFamily() {
        return this == GUARDIAN || this == CHILD;
    }

    /** The other authority that asked; empty for the district itself and for the family. */
    Optional<Authority> otherAuthority() {
        return switch (this) {
            case SCHOOL -> Optional.of(Authority.SCHOOLS);
            case HEALTH_CARE -> Optional.of(Authority.REGION);
            case SOCIAL_SERVICES, GUARDIAN, CHILD -> Optional.empty();
        };
    }
}
