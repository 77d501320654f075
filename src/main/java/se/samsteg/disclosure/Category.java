package se.samsteg.disclosure;

/** Kinds of content that are decided one by one; the first four are those that a consent can name. */
public enum Category {
    SCHOOL_SITUATION("skolsituationen"),
    INTERVENTIONS("insatserna"),
    SIP("samordnad individuell plan"),
    HEALTH("hälsan"),
    /** What a concern report says (SoL 19:1). */
    CONCERN("oron"),
    /** That something was received, asked for, opened or withdrawn, and nothing about it. */
    CASE_STATUS("ärendets gång");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** Swedish, as it stands inside a sentence. */
    public String title() {
        return title;
    }
}
