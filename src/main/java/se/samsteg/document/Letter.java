package se.samsteg.document;

/** What one kind of letter says; the template sees it as {@code letter}. */
public interface Letter {
    /** The template's name under {@code templates/document}. */
    String template();

    /** The heading, which is also the PDF's title. */
    String title();

    /** One sentence for those who cannot see the page: what kind of document this is, without personal data. */
    String description();
}
