package se.samsteg.consent;

import java.time.LocalDate;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.LowerCamel;

/** How old the pupil is, as the decision {@code consent-givers} reads it: no exact age enters the engine. */
enum AgeGroup {
    UNDER12(0), FROM12(12), FROM15(15), FROM18(18);

    /** A pupil in school year 1 turns 7. */
    private static final int AGE_BEFORE_SCHOOL = 6;
    private final int from;

    AgeGroup(int from) {
        this.from = from;
    }

    /** Where the birth date is not known the school year tells about how old the pupil is. */
    static String of(Pupil pupil, LocalDate on) {
        int age = pupil.ageOn(on).orElseGet(() -> pupil.grade() == null ? 0 : pupil.grade() + AGE_BEFORE_SCHOOL);
        var found = UNDER12;
        for (var group : values()) {
            found = age >= group.from ? group : found;
        }
        return LowerCamel.of(found);
    }
}
