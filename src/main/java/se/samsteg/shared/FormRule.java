package se.samsteg.shared;

/**
 * A rule of one form that the form itself cannot say (one date after another, a group that exists). What a form can
 * say (required, choices, lengths, "only when …") is read from the form and checked without any code.
 */
public interface FormRule {
    /** The id of the form, which is also its file's stem: {@code placement-decidePlacement}. */
    String form();

    /**
     * Whether the rule is asked although the form's own demands are not met, so that a person is told all faults at
     * once; it must then bear that any answer is missing, and a field is blamed only once.
     */
    default boolean alsoOfIncompleteForm() {
        return false;
    }

    /** Adds a fault for every rule that the answers break. Is called only when the form's own demands are met. */
    void check(Answers answers, Faults faults);
}
