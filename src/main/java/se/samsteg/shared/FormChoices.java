package se.samsteg.shared;

import java.util.List;
import java.util.Optional;

/**
 * The choices of a field that stand in a register and not in the form's file. The field is a select whose
 * {@code valuesExpression} begins with an empty list, {@code =[][kind = groupType]}: the choices are put there when it is shown.
 */
public interface FormChoices {
    /** The id of the form: {@code placement-start}. */
    String form();

    /** The field's name. */
    String field();

    /** @param scope the case in which the form is shown; a start form has none yet */
    List<Choice> choices(Optional<CaseScope> scope);

    /**
     * @param value what is sent in
     * @param label what a person sees, Swedish
     * @param kind  by what the form's expression narrows them down
     */
    record Choice(String value, String label, String kind) {
    }
}
