package se.samsteg.accesslog;

/** What was done with a case. */
public enum Deed {
    READ("Läst"), WRITE("Skrivit"), LIST("Listat"), REASON("Angett skäl"), REFUSED("Nekad"), EXPORT("Tagit ut");

    private final String title;

    Deed(String title) {
        this.title = title;
    }

    /** Swedish, for the page of the log. */
    public String title() {
        return title;
    }
}
