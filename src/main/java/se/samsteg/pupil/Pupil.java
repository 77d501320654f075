package se.samsteg.pupil;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A pupil as far as known: a report may concern a child whose number, or even name, nobody has said. Absent facts are
 * null here and {@code Optional} through the methods. Personal data: never to a log, a variable or a list.
 *
 * @param id       null until registered
 * @param grade    school year 1–9
 * @param district tenant id of the district that answers for the pupil
 */
public record Pupil(Long id, IdentityNumber number, LocalDate bornOn, String firstName, String lastName,
                    Protection protection, String homeSchool, Integer grade, String district) {
    private static final int MAJORITY = 18;

    public Optional<LocalDate> birthDate() {
        return number == null ? Optional.ofNullable(bornOn) : Optional.of(number.birthDate());
    }

    /** Age in full years on a day; empty when neither number nor birth date is known. */
    public Optional<Integer> ageOn(LocalDate day) {
        return birthDate().map(birth -> Period.between(birth, day).getYears());
    }

    /** The day on which the pupil turns 18 and decides alone (FB 9:1); empty when the birth date is not known. */
    public Optional<LocalDate> adultOn() {
        return birthday(MAJORITY);
    }

    /** Whether the pupil decides alone on that day; never when the birth date is not known. */
    public boolean isAdultOn(LocalDate day) {
        return adultOn().filter(adult -> !day.isBefore(adult)).isPresent();
    }

    /** The day on which the pupil reaches that age; one born on 29 February does so on 1 March of a common year. */
    public Optional<LocalDate> birthday(int age) {
        return birthDate().map(birth -> birth.plusYears(age)).map(day -> ageOn(day).orElse(0) < age ? day.plusDays(1) : day);
    }

    Pupil under(Protection other) {
        return new Pupil(id, number, bornOn, firstName, lastName, other, homeSchool, grade, district);
    }

    /** What lists show: "A.L. åk 6", "Skyddad identitet" when protected, "Okänt namn" when nobody has said it. */
    public String label() {
        if (protection.hides()) {
            return "Skyddad identitet";
        }
        var initials = initial(firstName) + initial(lastName);
        return (initials.isEmpty() ? "Okänt namn" : initials) + (grade == null ? "" : " åk " + grade);
    }

    /** The whole name, for the pupil's own documents; an empty text when unknown. */
    public String name() {
        return (text(firstName) + " " + text(lastName)).strip();
    }

    /** How a letter or a plan names the pupil: a protected one not at all, for the threat may read it. */
    public String shownName() {
        return protection.hides() || name().isEmpty() ? label() : name();
    }

    @Override
    public String toString() {
        return "Pupil " + id;
    }

    private static String initial(String name) {
        return text(name).isEmpty() ? "" : text(name).substring(0, text(name).offsetByCodePoints(0, 1)) + ".";
    }

    private static String text(String name) {
        return name == null ? "" : name.strip();
    }
}
