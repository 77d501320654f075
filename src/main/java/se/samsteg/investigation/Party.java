package se.samsteg.investigation;

import java.util.Collection;
import java.util.stream.Collectors;
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

    /** As a variable holds them. */
    static String slots(Collection<Party> parties) {
        return parties.stream().map(Party::slot).collect(Collectors.joining(","));
    }

    /** Swedish, at the beginning of a sentence; never a name. */
    String title() {
        return title;
    }
}
