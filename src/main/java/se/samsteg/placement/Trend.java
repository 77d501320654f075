package se.samsteg.placement;

/** How a pupil's schooling has gone since the review before, as the decision {@code early-warning} reads it. */
enum Trend {
    BETTER, SAME, WORSE
}
