package se.samsteg.pupil;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samsteg.shared.LowerCamel;

/**
 * The fields of a pupil and the guardians in a start form, under their names in the contract.
 *
 * @param given text, Boolean, Number, ISO dates as text; null or blank = not answered
 */
record PupilFields(Map<String, Object> given) {
    static final List<String> SLOTS = List.of("guardian1", "guardian2");
    private static final List<String> OF_PUPIL = List.of("personalIdentityNumber", "birthDate", "firstName",
            "lastName", "protectedIdentity", "homeSchool", "grade");
    private static final List<String> OF_GUARDIAN = List.of("Name", "PersonalIdentityNumber", "Email", "Phone",
            "Custody", "Language", "Interpreter", "Appointed");

    /** Every field that belongs in the registry and nowhere else. */
    static List<String> names() {
        return Stream.concat(OF_PUPIL.stream(), SLOTS.stream()
                .flatMap(slot -> OF_GUARDIAN.stream().map(field -> slot + field))).toList();
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(given.get(field)).map(Object::toString).map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    Optional<IdentityNumber> number(String field) {
        return text(field).map(IdentityNumber::parse);
    }

    Optional<LocalDate> birthDate() {
        return text("birthDate").map(LocalDate::parse);
    }

    Optional<Integer> grade() {
        return text("grade").map(grade -> (int) Double.parseDouble(grade));
    }

    Protection protection() {
        return text("protectedIdentity").flatMap(name -> LowerCamel.parse(Protection.class, name))
                .orElse(Protection.NONE);
    }

    boolean flag(String field) {
        return "true".equals(String.valueOf(given.get(field)));
    }

    /** True when something is told of the guardian, be it only a phone number. */
    boolean mentions(String slot) {
        return OF_GUARDIAN.stream().map(field -> slot + field)
                .anyMatch(field -> flag(field) || text(field).filter(value -> !value.equals("false")).isPresent());
    }

    Pupil pupil() {
        return new Pupil(null, number("personalIdentityNumber").orElse(null), birthDate().orElse(null),
                text("firstName").orElse(null), text("lastName").orElse(null), protection(),
                text("homeSchool").orElse(null), grade().orElse(null), text("district").orElse(null));
    }

    /** The guardians that the form names, first to second. */
    List<Guardian> guardians(long pupilId) {
        return SLOTS.stream().filter(slot -> text(slot + "Name").isPresent()).map(slot -> guardian(pupilId, slot))
                .toList();
    }

    private Guardian guardian(long pupilId, String slot) {
        return new Guardian(pupilId, slot, text(slot + "Name").orElseThrow(),
                number(slot + "PersonalIdentityNumber").orElse(null), text(slot + "Email").orElse(null),
                text(slot + "Phone").orElse(null), flag(slot + "Custody") || flag(slot + "Appointed"), text(slot + "Language").orElse(null),
                flag(slot + "Interpreter"), flag(slot + "Appointed"), false);
    }
}
