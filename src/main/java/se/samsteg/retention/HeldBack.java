package se.samsteg.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsteg.retention.CaseExport.Rows;

/**
 * Takes out of a person's own register what is somebody else's secret, and marks each place. The rules err on the side of
 * secrecy: a records manager may hand out more after an assessment of harm, but never finds something gone out by itself.
 *
 * @param asker     who gets it
 * @param isProtected the pupil's identity is protected: a guardian may be the threat
 * @param violence  violence is suspected: what was written may not reach a guardian unassessed (OSL 10:3, 26:1)
 */
record HeldBack(Asker asker, boolean isProtected, boolean violence) {
    private static final Set<String> REPORTER = Set.of("reporterName", "reporterRole", "reporterPhone", "newInformation", "takenBack", "supplement", "withdrawalNote");
    /** Variables that tell who reported, or came back to a report: it may be the child itself. */
    private static final Set<String> TELLING = Set.of("reporterKind", "supplementFrom");
    private static final Set<String> CONTACTS = Set.of("identity_number", "email", "phone", "language", "interpreter");
    private static final Set<String> OWN_WORDS = Set.of("exceptions", "answer_reason", "withdrawal_note", "one_guardian_reason", "words");
    private static final Set<String> WHEREABOUTS = Set.of("home_school", "district", "identity_number");
    private static final Set<String> WRITTEN = Set.of("content", "document", "investigation_extension");

    static String mark(String ground) {
        return "[Lämnas inte ut: " + ground + "]";
    }

    boolean documents() {
        return asker != Asker.CHILD && (violence || isProtected);
    }

    List<Rows> from(List<Rows> all) {
        return all.stream().map(this::rows).toList();
    }

    private Rows rows(Rows rows) {
        var kept = new ArrayList<Map<String, String>>();
        for (var row : rows.rows()) {
            var shown = new LinkedHashMap<String, String>();
            row.forEach((column, value) -> {
                var ground = ground(rows.table(), column, row);
                shown.put(column, ground == null ? value : mark(ground));
            });
            kept.add(shown);
        }
        return new Rows(rows.table(), kept);
    }

    private String ground(String table, String column, Map<String, String> row) {
        if (table.equals("content") && column.equals("content_value") && REPORTER.contains(row.get("field"))
                || table.equals("reporter") && column.equals("kind")
                || table.equals("automatic_step") && column.equals("facts") && TELLING.stream().anyMatch(row.getOrDefault("facts", "")::contains)) {
            return "anmälarens identitet, OSL 26:5";
        }
        if (table.equals("case_link") && column.equals("linked_case") || table.equals("content") && column.equals("content_value")
                && "siblingOf".equals(row.get("field"))) {
            return "ett syskons ärende, OSL 26:1";
        }
        if (asker != Asker.CHILD && violence && (WRITTEN.contains(table) && Set.of("content_value", "title", "reason").contains(column))) {
            return "misstanke om våld, prövas för hand, OSL 10:3 och 26:1";
        }
        if (asker != Asker.CHILD && isProtected && (table.equals("pupil") && WHEREABOUTS.contains(column)
                || WRITTEN.contains(table) && Set.of("content_value", "title").contains(column))) {
            return "skyddade uppgifter, OSL 21:3 och 22:1";
        }
        if (table.equals("guardian") && !asker.slot().equals(row.get("slot")) && CONTACTS.contains(column)) {
            return "den andra vårdnadshavarens uppgifter, OSL 12:4";
        }
        if (table.equals("case_access_decision") && column.equals("reason") && asker != Asker.CHILD) {
            return "skyddade uppgifter, prövas för hand, OSL 21:3 och 22:1";
        }
        var giver = row.getOrDefault("giver", row.getOrDefault("about", ""));
        if (Set.of("guardian1", "guardian2", "child").contains(giver) && !giver.equals(asker.slot())
                && (OWN_WORDS.contains(column) || column.equals("content_value"))) {
            return "en annan persons svar, OSL 12:4";
        }
        return table.equals("consent_text") && column.equals("words") ? "kan gälla en annan person, finns i ärendet, OSL 12:4" : null;
    }
}
