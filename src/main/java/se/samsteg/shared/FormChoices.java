package se.samsteg.shared;

import java.util.List;

/**
 * The choices of a start form's field that stand in a register and not in the form's file. The field is a select whose
 * {@code valuesExpression} begins with an empty list, {@code =[][kind = groupType]}: the choices are put there when it is shown.
 */
public interface FormChoices {
    /** The id of the form: {@code placement-start}. */
    String form();

    /** The field's name. */
    String field();

    List<Choice> choices();

    /**
     * @param value what is sent in
     * @param label what a person sees, Swedish
     * @param kind  by what the form's expression narrows them down
     */
    record Choice(String value, String label, String kind) {
    }
}
