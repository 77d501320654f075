package se.samsteg.reception;

/** What follows when somebody comes back to a report. */
public enum SupplementOutcome {
    /** It stands in the case, beside the report. */
    ADDED,
    /** The matter was decided before: it is concern anew, with clocks of its own. */
    NEW_CONCERN,
    /** The matter was decided before: the answer is given at once. */
    ANSWER_NOW
}
