package se.samsteg.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsteg.consent.GivenAnswer.OneGuardian;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Direction;
import se.samsteg.shared.LowerCamel;

/** The fields of the form {@code consent-recordConsentAnswer} as an answer. None of them ever was a process variable. */
final class AnswerFields {
    static final List<String> NAMES = List.of("answer", "answerForm", "answerDate", "grantedCategories", "directions",
            "exceptedSchoolToSocial", "exceptedSocialToSchool", "exceptedWithHealthCare", "exceptions", "validTo", "answerReason",
            "childMaturityNote", "childMature", "oneGuardianSuffices", "oneGuardianReason", "oneGuardianDecider");

    private AnswerFields() {
    }

    /** What was ticked for a yes that became a no is left out. */
    static GivenAnswer read(Map<String, Object> fields) {
        var state = choice(ConsentState.class, fields.get("answer"));
        var given = state.given();
        var directions = given ? choices(Direction.class, fields.get("directions")) : Set.<Direction>of();
        return new GivenAnswer(state, fields.containsKey("answerForm") ? choice(AnswerForm.class, fields.get("answerForm")) : null,
                date(fields.get("answerDate")), given ? choices(Category.class, fields.get("grantedCategories")) : Set.of(),
                directions, excepted(directions, fields), given ? text(fields.get("exceptions")) : null,
                given ? date(fields.get("validTo")) : null, text(fields.get("answerReason")), text(fields.get("childMaturityNote")),
                oneGuardian(state, fields), flag(fields.get("childMature")));
    }

    /** Of a direction that is not given at all there is nothing to take out. */
    private static Set<Excepted> excepted(Set<Direction> directions, Map<String, Object> fields) {
        return directions.stream().flatMap(direction -> ((Collection<?>) fields.getOrDefault(Excepted.field(direction), List.of())).stream()
                .map(code -> Excepted.of(direction, code))).collect(Collectors.toSet());
    }

    private static OneGuardian oneGuardian(ConsentState state, Map<String, Object> fields) {
        return state == ConsentState.UNREACHABLE && Boolean.TRUE.equals(flag(fields.get("oneGuardianSuffices")))
                ? new OneGuardian(text(fields.get("oneGuardianReason")), text(fields.get("oneGuardianDecider"))) : null;
    }

    private static <E extends Enum<E>> Set<E> choices(Class<E> type, Object values) {
        return ((Collection<?>) values).stream().map(value -> choice(type, value)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Object value) {
        return LowerCamel.parse(type, String.valueOf(value))
                .orElseThrow(() -> new IllegalArgumentException("No " + type.getSimpleName() + " of that name"));
    }

    private static LocalDate date(Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }

    private static Boolean flag(Object value) {
        return value == null ? null : Boolean.valueOf(value.toString());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
