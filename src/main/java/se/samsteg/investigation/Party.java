package se.samsteg.investigation;

import se.samsteg.shared.LowerCamel;

/** Who can be a party to an investigation. */
enum Party {
    GUARDIAN1("Vårdnadshavare 1"),
    GUARDIAN2("Vårdnadshavare 2"),
    CHILD("Barnet");

    private final String title;

    Party(String title) {
        this.title = title;
    }

    /** As the registry names a guardian, and forms a party. */
    String slot() {
        return LowerCamel.of(this);
    }

    /** Swedish, at the beginning of a sentence; never a name. */
    String title() {
        return title;
    }
}
