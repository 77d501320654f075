package se.samsteg.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.samsteg.document.DocumentKind;
import se.samsteg.retention.CaseExport.Rows;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/**
 * Takes out of a person's own register what is somebody else's secret, and marks each place. The rules err on the side of
 * secrecy: a records manager may hand out more after an assessment of harm, but never finds something gone out by itself.
 *
 * @param asker           who gets it
 * @param isProtected     the pupil's identity is protected: a guardian may be the threat
 * @param privateReporter a private person, or somebody unnamed, has reported in the case
 * @param cite            how sources are cited today
 */
record HeldBack(Asker asker, boolean isProtected, boolean privateReporter, Function<List<Law>, String> cite) {
    /** Variables that tell who reported, or came back to a report: it may be the child itself. */
    private static final Set<String> TELLING = Set.of("reporterKind", "supplementFrom");
    private static final Set<String> CONTACTS = Set.of("identity_number", "email", "phone", "language", "interpreter", "no_contact");
    private static final Set<String> OWN_WORDS = Set.of("exceptions", "answer_reason", "withdrawal_note", "content_value");
    private static final Set<String> WHEREABOUTS = Set.of("home_school", "district", "identity_number");
    private static final Set<String> FAMILY = Set.of("guardian1", "guardian2", "child");
    private static final Hindrance OTHER_GUARDIAN = new Hindrance("den andra vårdnadshavarens uppgifter", Law.SEVERAL_CONCERNED);
    private static final Hindrance PROTECTED = new Hindrance("skyddade uppgifter", Law.PERSECUTION, Law.POPULATION_REGISTER);

    String mark(Hindrance hindrance) {
        return "[Lämnas inte ut: " + hindrance.why() + ", " + cite.apply(hindrance.laws()) + "]";
    }

    /**
     * Why a document is not handed out, or null. A decision is told to the pupil and the guardians, who are its parties (FL 33 §). A letter, a
     * call or a plan may name others of the family and what they do: each gets the copy that was written to him or her. A
     * calendar file says no more than a time.
     */
    Hindrance hindrance(CaseExport.File file) {
        if (asker != Asker.CHILD && isProtected) {
            return PROTECTED;
        }
        return file.kind().equals(LowerCamel.of(DocumentKind.DECISION)) || file.mediaType().startsWith("text/calendar")
                || asker.slot().equals(file.addressee()) ? null : new Hindrance("skriven till någon annan, prövas för hand", Law.SEVERAL_CONCERNED, Law.SOCIAL_SECRECY);
    }

    List<Rows> from(List<Rows> all) {
        return all.stream().map(this::rows).toList();
    }

    private Rows rows(Rows rows) {
        var kept = new ArrayList<Map<String, String>>();
        for (var row : rows.rows()) {
            var shown = new LinkedHashMap<String, String>();
            row.forEach((column, value) -> {
                var hindrance = hindrance(rows.table(), column, row);
                shown.put(column, hindrance == null ? value : mark(hindrance));
            });
            kept.add(shown);
        }
        return new Rows(rows.table(), kept);
    }

    private Hindrance hindrance(String table, String column, Map<String, String> row) {
        var text = (isContent(table, column) ? Whose.text(row.get("field")) : Whose.text(table, column)).hindrance(asker, privateReporter);
        if (text != null) {
            return text;
        }
        if (table.equals("reporter") && column.equals("kind")
                || table.equals("automatic_step") && column.equals("facts") && TELLING.stream().anyMatch(row.getOrDefault("facts", "")::contains)) {
            return Whose.REPORTER.hindrance(asker, true);
        }
        if (table.equals("case_link") && column.equals("linked_case")) {
            return Whose.OTHER_CHILDREN.hindrance(asker, true);
        }
        if (asker != Asker.CHILD && isProtected && tellsWhere(table, column, row.get(column))) {
            return PROTECTED;
        }
        if (table.equals("guardian") && !asker.slot().equals(row.get("slot")) && CONTACTS.contains(column)) {
            return OTHER_GUARDIAN;
        }
        return ofAnother(column, row);
    }

    /** A district is where a child lives, in whatever column it is named. */
    private static boolean tellsWhere(String table, String column, String value) {
        return table.equals("pupil") && WHEREABOUTS.contains(column)
                || isContent(table, column) || Whose.isText(table, column)
                || value.contains("sdn-") || value.toLowerCase(Locale.ROOT).contains("stadsdel");
    }

    private static boolean isContent(String table, String column) {
        return table.equals("content") && column.equals("content_value");
    }

    private Hindrance ofAnother(String column, Map<String, String> row) {
        var giver = row.getOrDefault("giver", row.getOrDefault("about", ""));
        return FAMILY.contains(giver) && !giver.equals(asker.slot()) && OWN_WORDS.contains(column) ? new Hindrance("en annan persons svar", Law.SEVERAL_CONCERNED) : null;
    }
}
