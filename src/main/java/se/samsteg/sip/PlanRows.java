package se.samsteg.sip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsteg.shared.Faults;
import se.samsteg.shared.LowerCamel;

/** What must be right in the rows of a plan before they can be understood (SoL 10:9). */
final class PlanRows {
    static final List<String> FIELDS = List.of("area", "need", "intervention", "responsible", "start", "followUp");
    private static final int LONGEST = 2000;

    private PlanRows() {
    }

    /** Adds a fault to {@code items} for each row's first fault. */
    static void check(List<?> rows, Set<Party> called, Faults faults) {
        for (int number = 1; number <= rows.size(); number++) {
            var fault = rows.get(number - 1) instanceof Map<?, ?> row ? fault(row, called) : "Raden är ingen insats.";
            if (fault != null) {
                faults.add("items", "Insats " + number + ": " + fault);
            }
        }
    }

    private static String fault(Map<?, ?> row, Set<Party> called) {
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
        if (responsible.isEmpty() || !called.isEmpty() && !called.contains(responsible.get())) {
            return "Den ansvariga ska vara en av dem som är kallade.";
        }
        return datesFault(PlanItem.text(row, "start"), PlanItem.text(row, "followUp"));
    }

    private static String datesFault(String start, String followUp) {
        try {
            return LocalDate.parse(followUp).isAfter(LocalDate.parse(start)) ? null : "Uppföljningen ska ligga efter starten.";
        } catch (DateTimeException e) {
            return "Start och uppföljning ska vara datum, till exempel 2026-03-20.";
        }
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
