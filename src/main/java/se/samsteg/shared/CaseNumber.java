package se.samsteg.shared;

import java.util.regex.Pattern;

/**
 * The number that all instances of one pupil's path bear as their business key: {@code SAM-YYYY-NNNNNN}.
 * It says nothing about the pupil, so it may stand in URLs and logs.
 */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("SAM-\\d{4}-\\d{6}");

    /** @throws IllegalArgumentException when the value has another form */
    public CaseNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A case number has the form SAM-YYYY-NNNNNN");
        }
    }

    /** The number of the {@code sequence}th case of a calendar year, counted from 1. */
    public static CaseNumber of(int year, long sequence) {
        return new CaseNumber("SAM-%04d-%06d".formatted(year, sequence));
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
