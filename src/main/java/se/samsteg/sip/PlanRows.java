package se.samsteg.sip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** What must be right in the rows of a plan before they can be understood (SoL 10:9). */
final class PlanRows {
    static final List<String> FIELDS = List.of("area", "need", "intervention", "responsible", "start", "followUp");
    private static final int LONGEST = 2000;

    private PlanRows() {
    }

    /** Adds a fault to {@code items} for each row's first fault. */
    static void check(List<?> rows, PlanBounds bounds, Faults faults) {
        for (int number = 1; number <= rows.size(); number++) {
            var fault = rows.get(number - 1) instanceof Map<?, ?> row ? fault(row, bounds) : "Raden är ingen insats.";
            faults.require(fault == null, "items", "Insats " + number + ": " + fault, Law.SIP_PLAN);
        }
    }

    private static String fault(Map<?, ?> row, PlanBounds bounds) {
        for (var field : FIELDS) {
            if (PlanItem.text(row, field).isEmpty()) {
                return "”" + title(field) + "” saknas.";
            }
        }
        if (PlanItem.text(row, "need").length() > LONGEST || PlanItem.text(row, "intervention").length() > LONGEST) {
            return "Texten är för lång, högst " + LONGEST + " tecken.";
        }
        if (LowerCamel.parse(Area.class, PlanItem.text(row, "area")).isEmpty()) {
            return "Området finns inte bland BBIC:s områden.";
        }
        var responsible = LowerCamel.parse(Party.class, PlanItem.text(row, "responsible"));
        if (responsible.isEmpty() || !bounds.called().contains(responsible.get())) {
            return "Den ansvariga ska vara en av dem som är kallade och deltar.";
        }
        return datesFault(row, bounds);
    }

    private static String datesFault(Map<?, ?> row, PlanBounds bounds) {
        try {
            var begins = LocalDate.parse(PlanItem.text(row, "start"));
            var followUp = LocalDate.parse(PlanItem.text(row, "followUp"));
            if (bounds.metOn().filter(begins::isBefore).isPresent()) {
                return "Starten ska inte ligga före mötet.";
            }
            return !followUp.isAfter(begins) ? "Uppföljningen ska ligga efter starten."
                    : bounds.hasPassed(followUp, row) ? "Dagen för uppföljningen har redan passerat." : null;
        } catch (DateTimeException e) {
            return "Start och uppföljning ska vara datum, till exempel 2026-03-20.";
        }
    }

    /** A row that was found to be right, as it is kept and sent: its own fields, and nothing that came with them. */
    static Map<String, Object> row(Object kept) {
        var row = new LinkedHashMap<String, Object>();
        FIELDS.forEach(field -> row.put(field, PlanItem.text((Map<?, ?>) kept, field)));
        return row;
    }

    static String title(String field) {
        return switch (field) {
            case "area" -> "Område";
            case "need" -> "Behov";
            case "intervention" -> "Insats";
            case "responsible" -> "Ansvarig";
            case "start" -> "Från";
            default -> "Följs upp";
        };
    }
}
