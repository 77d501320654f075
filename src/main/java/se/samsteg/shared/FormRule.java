package se.samsteg.shared;

/**
 * A rule of one form that the form itself cannot say (one date after another, a group that exists). What a form can
 * say (required, choices, lengths, "only when …") is read from the form and checked without any code.
 */
public interface FormRule {
    /** The id of the form, which is also its file's stem: {@code placement-decidePlacement}. */
    String form();

    /** Adds a fault for every rule that the answers break. Is called only when the form's own demands are met. */
    void check(Answers answers, Faults faults);
}
