package se.samsteg.investigation;

import java.util.Optional;
import java.util.Set;
import se.samsteg.pupil.Custody;
import se.samsteg.shared.LowerCamel;

/**
 * Who agrees to what is to be decided.
 *
 * @param guardians         all, one of two, or none
 * @param child             the child itself asks for it or agrees
 * @param oneGuardianEnough each intervention is of a kind that may be given although one guardian refuses (FB 6:13 a)
 */
record Agreement(Guardians guardians, boolean child, boolean oneGuardianEnough) {
    private static final Set<Custody> SHARED_OR_UNKNOWN = Set.of(Custody.BOTH, Custody.NONE);

    /** How many of those who have custody agree. */
    enum Guardians { BOTH, ONE, NONE }

    /** @param told the answer {@code guardianConsent}; one who has custody alone is all there are to ask */
    static Agreement of(Optional<String> told, Custody custody, boolean child, boolean oneGuardianEnough) {
        var guardians = told.flatMap(name -> LowerCamel.parse(Guardians.class, name)).orElse(Guardians.NONE);
        var alone = guardians == Guardians.ONE && !SHARED_OR_UNKNOWN.contains(custody);
        return new Agreement(alone ? Guardians.BOTH : guardians, child, oneGuardianEnough);
    }

    boolean allGuardians() {
        return guardians == Guardians.BOTH;
    }

    /** One of two guardians refuses, and the law lets the committee decide all the same. */
    boolean despiteOneGuardian() {
        return guardians == Guardians.ONE && oneGuardianEnough;
    }
}
