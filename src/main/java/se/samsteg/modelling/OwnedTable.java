package se.samsteg.modelling;

import java.util.Arrays;
import se.samsteg.shared.NotFound;

/** A decision table that process owners change by themselves. */
enum OwnedTable {
    TIME_LIMITS("time-limits", "Tidsfrister", "Hur lång varje frist är, var den står, när den varnas och om den får flyttas till en vardag."),
    LEGAL_SOURCES("legal-sources", "Rättskällor", "De paragrafer och rutiner som beslut och frister hänvisar till, med den tid då de gäller.");

    private final String decision;
    private final String title;
    private final String description;

    OwnedTable(String decision, String title, String description) {
        this.decision = decision;
        this.title = title;
        this.description = description;
    }

    /** @throws NotFound when owners change no such table */
    static OwnedTable of(String decision) {
        return Arrays.stream(values()).filter(table -> table.decision.equals(decision)).findFirst()
                .orElseThrow(() -> new NotFound("Tabellen finns inte."));
    }

    public String decision() {
        return decision;
    }

    public String file() {
        return decision + ".dmn";
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}
