package se.samsteg.document;

/** A line of a letter's overview: what, and its value, both as a reader sees them. */
public record Fact(String label, String value) {
}
