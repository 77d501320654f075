package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.law.OwnersTables;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.LowerCamel;

/** The ages that decide something, as the decision {@code age-limits} has them: figures of law are no part of code. */
@Component
class Ages {
    private static final String DECISION = "age-limits";

    private final OwnersTables tables;

    Ages(OwnersTables tables) {
        this.tables = tables;
    }

    /** A row of the decision. */
    enum Limit {
        /** The child's own consent to an intervention may do. */
        OWN_CONSENT,
        /** An intervention needs the child's request or consent. */
        REQUIRED_CONSENT,
        /** The child is a party: is told, gets the material and answers. */
        PARTY,
        /** From then on there is no care under LVU. */
        LVU_ENDS
    }

    /** @param on the day whose wording of the law counts */
    int years(Limit limit, LocalDate on) {
        return tables.latest(DECISION).row(Map.of("limit", LowerCamel.of(limit), "on", on.toString()))
                .map(row -> Integer.valueOf(row.get("years").toString()))
                .orElseThrow(() -> new IllegalStateException("The decision age-limits has no " + limit + " on " + on));
    }

    /** Whether the pupil has reached the age on that day; never when the birth date is not known. */
    boolean reached(Pupil pupil, Limit limit, LocalDate on) {
        return pupil.ageOn(on).filter(age -> age >= years(limit, on)).isPresent();
    }
}
