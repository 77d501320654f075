package se.samsteg.retention;

import java.util.Map;
import java.util.stream.Collectors;
import se.samsteg.security.ReferenceIdentities;
import se.samsteg.shared.LowerCamel;

/**
 * Whose secret a text of a case may be, by its field ({@code retention/texts.csv}): what a register extract hands out by itself,
 * and what a person has to try first. Parents' and relatives' circumstances (near ones) and what other parties said are tried; siblings have
 * cases of their own.
 */
enum Whose {
    PUPIL(null),
    REPORTER("anmälarens identitet, OSL 26:5"),
    PRIVATE_REPORTER("kan avslöja en privatperson som har anmält, prövas för hand, OSL 26:5"),
    OTHER_CHILDREN("uppgifter om syskon, OSL 26:1"),
    NEAR_ONES("kan gälla närstående, prövas för hand, OSL 12:4 och 26:1"),
    PARTIES("vad andra har sagt, prövas för hand, OSL 12:4 och 26:1"),
    CHILD("barnets egna uppgifter, OSL 12:3"),
    GUARDIAN1("den andra vårdnadshavarens uppgifter, OSL 12:4"),
    GUARDIAN2("den andra vårdnadshavarens uppgifter, OSL 12:4"),
    OTHER_GUARDIAN("gäller en vårdnadshavare, prövas för hand, OSL 12:4"),
    UNKNOWN("prövas för hand, OSL 12:4 och 26:1");

    private static final Map<String, Whose> FIELDS = ReferenceIdentities.read("retention/texts.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("field"), row -> valueOf(row.get("whose").toUpperCase().replace('-', '_'))));
    private final String ground;

    Whose(String ground) {
        this.ground = ground;
    }

    /** What nobody has decided on is held back. */
    static Whose text(String field) {
        return FIELDS.getOrDefault(field, UNKNOWN);
    }

    /** Why it is held back from the asker, or null when it is not. @param privateReporter a private person has, or may have, reported */
    String hindrance(Asker asker, boolean privateReporter) {
        return switch (this) {
            case PUPIL -> null;
            case PRIVATE_REPORTER -> privateReporter ? ground : null;
            case CHILD -> asker == Asker.CHILD ? null : ground;
            case GUARDIAN1, GUARDIAN2 -> asker.slot().equals(LowerCamel.of(this)) ? null : ground;
            default -> ground;
        };
    }
}
