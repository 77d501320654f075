package se.samsteg.document;

/**
 * A document that is to be filed.
 *
 * @param kind      decision, letter, plan or invitation
 * @param category  the disclosure category of its content ({@code sip}, {@code schoolSituation}, …)
 * @param title     at most 200 characters, without personal data: lists show it
 * @param mediaType {@code application/pdf}, {@code text/calendar}, …
 * @param createdBy the user id of who made it
 * @param addressee {@code guardian1}, {@code guardian2} or {@code child}; null for what is only filed
 */
public record NewDocument(
        DocumentKind kind, String category, String title, String mediaType, byte[] content, String createdBy, String addressee) {
    /** The author of what the system writes by itself. */
    public static final String SYSTEM = "samsteg";

    public NewDocument(DocumentKind kind, String category, String title, String mediaType, byte[] content, String createdBy) {
        this(kind, category, title, mediaType, content, createdBy, null);
    }

    /** The same, as it goes to one of the family. */
    public NewDocument to(String recipient) {
        return new NewDocument(kind, category, title, mediaType, content, createdBy, recipient);
    }

    public static NewDocument pdf(DocumentKind kind, String category, String title, byte[] content, String createdBy) {
        return new NewDocument(kind, category, title, "application/pdf", content, createdBy);
    }
}
