package se.samsteg.sip;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samsteg.shared.LowerCamel;

/** One intervention of a plan: which need, who answers for it, from when, followed up when (SoL 10:9). */
record PlanItem(Area area, String need, String intervention, Party responsible, LocalDate start, LocalDate followUp) {

    /** Reads a row that {@link PlanRows} has found to be right. */
    static PlanItem of(Map<?, ?> row) {
        return new PlanItem(
                LowerCamel.parse(Area.class, text(row, "area")).orElseThrow(),
                text(row, "need"),
                text(row, "intervention"),
                LowerCamel.parse(Party.class, text(row, "responsible")).orElseThrow(),
                LocalDate.parse(text(row, "start")),
                LocalDate.parse(text(row, "followUp")));
    }

    /** Whether it is the same intervention in two versions of a plan, whatever else has changed. */
    boolean isAbout(PlanItem other) {
        return area == other.area && intervention.equals(other.intervention);
    }

    /** The row as tables in forms show it. */
    Map<String, String> shown() {
        var row = new LinkedHashMap<String, String>();
        row.put("area", area.title());
        row.put("need", need);
        row.put("intervention", intervention);
        row.put("responsible", responsible.title());
        row.put("start", start.toString());
        row.put("followUp", followUp.toString());
        return row;
    }

    static String text(Map<?, ?> row, String field) {
        var value = row.get(field);
        return value == null ? "" : value.toString().strip();
    }
}
