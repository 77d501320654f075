package se.samsteg.retention;

import java.util.Map;
import java.util.stream.Collectors;
import se.samsteg.security.ReferenceIdentities;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/**
 * Whose secret a text of a case may be, by its field, or by the table and column that keep it ({@code retention/texts.csv}): what a
 * register extract hands out by itself, and what a person has to try first. Parents' and relatives' circumstances (near ones) and what other parties said are tried; siblings have
 * cases of their own.
 */
enum Whose {
    PUPIL(),
    REPORTER("anmälarens identitet", Law.REPORTER_IDENTITY),
    PRIVATE_REPORTER("kan avslöja en privatperson som har anmält, prövas för hand", Law.REPORTER_IDENTITY),
    OTHER_CHILDREN("uppgifter om syskon", Law.SOCIAL_SECRECY),
    NEAR_ONES("kan gälla närstående, prövas för hand", Law.SEVERAL_CONCERNED, Law.SOCIAL_SECRECY),
    PARTIES("vad andra har sagt, prövas för hand", Law.SEVERAL_CONCERNED, Law.SOCIAL_SECRECY),
    CHILD("barnets egna uppgifter", Law.CHILD_DISPOSES),
    GUARDIAN1("den andra vårdnadshavarens uppgifter", Law.SEVERAL_CONCERNED),
    GUARDIAN2("den andra vårdnadshavarens uppgifter", Law.SEVERAL_CONCERNED),
    PROTECTION("skyddade uppgifter, prövas för hand", Law.PERSECUTION, Law.POPULATION_REGISTER),
    GIVERS("kan gälla en annan person, finns i ärendet", Law.SEVERAL_CONCERNED),
    OTHER_GUARDIAN("gäller en vårdnadshavare, prövas för hand", Law.SEVERAL_CONCERNED),
    UNKNOWN("prövas för hand", Law.SEVERAL_CONCERNED, Law.SOCIAL_SECRECY);

    private static final Map<String, Whose> FIELDS = ReferenceIdentities.read("retention/texts.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("field"), row -> valueOf(row.get("whose").toUpperCase().replace('-', '_'))));
    private final Hindrance hindrance;

    Whose() {
        this.hindrance = null;
    }

    Whose(String why, Law... laws) {
        this.hindrance = new Hindrance(why, laws);
    }

    /** What nobody has decided on is held back. */
    static Whose text(String field) {
        return FIELDS.getOrDefault(field, UNKNOWN);
    }

    /** What a column holds that is no text is nobody else's. */
    static Whose text(String table, String column) {
        return FIELDS.getOrDefault(table + "." + column, PUPIL);
    }

    /** Whether a column holds words that people have written. */
    static boolean isText(String table, String column) {
        return FIELDS.containsKey(table + "." + column);
    }

    /** Why it is held back from the asker, or null when it is not. @param privateReporter a private person has, or may have, reported */
    Hindrance hindrance(Asker asker, boolean privateReporter) {
        return switch (this) {
            case PUPIL -> null;
            case PRIVATE_REPORTER -> privateReporter ? hindrance : null;
            case CHILD, PROTECTION -> asker == Asker.CHILD ? null : hindrance;
            case GUARDIAN1, GUARDIAN2 -> asker.slot().equals(LowerCamel.of(this)) ? null : hindrance;
            default -> hindrance;
        };
    }
}
