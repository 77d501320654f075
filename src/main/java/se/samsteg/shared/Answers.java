package se.samsteg.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person entered in a form, checked against the form's own demands, with the case's earlier facts behind it.
 *
 * @param entered the fields of this submission: text, Boolean, Number, ISO dates as text, lists; absent = not answered
 * @param earlier process variables that the task could already see
 */
public record Answers(Map<String, Object> entered, Map<String, Object> earlier) {

    public boolean has(String field) {
        return entered.get(field) != null;
    }

    public Optional<String> text(String field) {
        return value(field).map(Object::toString).filter(text -> !text.isBlank());
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(entered.get(field));
    }

    public Optional<Integer> number(String field) {
        return value(field).map(number -> ((Number) number).intValue());
    }

    public Optional<LocalDate> date(String field) {
        return value(field).map(text -> LocalDate.parse(text.toString()));
    }

    public Optional<LocalDateTime> dateTime(String field) {
        return value(field).map(text -> IsoTime.dateTime(text.toString()));
    }

    /** The entries of a list: texts of a checklist, or maps of an own page. */
    public List<?> list(String field) {
        return value(field).map(List.class::cast).orElse(List.of());
    }

    public boolean is(String field, String choice) {
        return choice.equals(entered.get(field));
    }

    /** A date that the case knew before this form. */
    public Optional<LocalDate> earlierDate(String variable) {
        return Optional.ofNullable(earlier.get(variable)).map(text -> LocalDate.parse(text.toString().substring(0, 10)));
    }

    /** Whether the case knew before this form that it is so. */
    public boolean earlierFlag(String variable) {
        return Boolean.TRUE.equals(earlier.get(variable));
    }

    public Optional<String> earlierText(String variable) {
        return Optional.ofNullable(earlier.get(variable)).map(Object::toString);
    }

    private Optional<Object> value(String field) {
        return Optional.ofNullable(entered.get(field));
    }
}
