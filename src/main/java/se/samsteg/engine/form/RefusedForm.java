package se.samsteg.engine.form;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import se.samsteg.shared.Refusal;

/** A {@link Refusal} in the shape that the engine's REST API answers with 400, the message as it stands. */
final class RefusedForm extends FormFieldValidationException {
    RefusedForm(Refusal refusal) {
        super(null, refusal.getMessage(), refusal);
    }
}
