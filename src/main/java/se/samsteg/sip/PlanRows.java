package se.samsteg.sip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** What must be right in the rows of a plan before they can be understood (SoL 10:9). */
final class PlanRows {
    static final List<String> FIELDS = List.of("area", "need", "intervention", "responsible", "start", "followUp");
    private static final int LONGEST = 2000;

    private PlanRows() {
    }

    /**
     * Adds a fault to {@code items} for each row's first fault.
     *
     * @param called who can be responsible
     * @param metOn the day on which the parties first met; nothing of the plan begins before it
     */
    static void check(List<?> rows, Set<Party> called, Optional<LocalDate> metOn, Faults faults) {
        for (int number = 1; number <= rows.size(); number++) {
            var fault = rows.get(number - 1) instanceof Map<?, ?> row ? fault(row, called, metOn) : "Raden är ingen insats.";
            faults.require(fault == null, "items", "Insats " + number + ": " + fault, Law.SIP_PLAN);
        }
    }

    private static String fault(Map<?, ?> row, Set<Party> called, Optional<LocalDate> metOn) {
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
        if (responsible.isEmpty() || !called.contains(responsible.get())) {
            return "Den ansvariga ska vara en av dem som är kallade och deltar.";
        }
        return datesFault(PlanItem.text(row, "start"), PlanItem.text(row, "followUp"), metOn);
    }

    private static String datesFault(String start, String followUp, Optional<LocalDate> metOn) {
        try {
            var begins = LocalDate.parse(start);
            if (metOn.filter(begins::isBefore).isPresent()) {
                return "Starten ska inte ligga före mötet.";
            }
            return LocalDate.parse(followUp).isAfter(begins) ? null : "Uppföljningen ska ligga efter starten.";
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
