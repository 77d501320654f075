package se.samsteg.retention;

import java.util.Locale;

/** For whom the register is taken out: what may be said depends on it. */
enum Asker {
    CHILD("Eleven"), GUARDIAN1("Vårdnadshavare 1"), GUARDIAN2("Vårdnadshavare 2");

    private final String title;

    Asker(String title) {
        this.title = title;
    }

    /** Public for the page. */
    public String title() {
        return title;
    }

    /** The name under which consents and guardians know this person. */
    String slot() {
        return name().toLowerCase(Locale.ROOT);
    }
}
