package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.law.OwnersTables;

/** The kinds of interventions, as the decision {@code intervention-kinds} has them. */
@Component
class InterventionKinds {
    private static final String DECISION = "intervention-kinds";

    private final OwnersTables tables;

    InterventionKinds(OwnersTables tables) {
        this.tables = tables;
    }

    /** Whether all of them may be given although one of two guardians refuses (FB 6:13 a); not when none is named. */
    boolean oneGuardianEnough(Collection<?> kinds, LocalDate on) {
        return !kinds.isEmpty() && kinds.stream().allMatch(kind -> tables.latest(DECISION)
                .row(Map.of("kind", kind.toString(), "on", on.toString()))
                .map(row -> Boolean.TRUE.equals(row.get("oneGuardianEnough"))).orElse(false));
    }
}
