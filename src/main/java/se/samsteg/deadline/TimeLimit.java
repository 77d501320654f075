package se.samsteg.deadline;

/**
 * One row of the decision {@code time-limits}.
 *
 * @param duration ISO 8601, in days or longer ({@code P14D}, {@code P4M}) or shorter ({@code PT1H})
 */
record TimeLimit(String duration, String legalReference, boolean immediate) {
}
