package se.samsteg.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.law.OwnersTables;

/** Follows the deployments: a new version of the decision holds for what begins from then on. */
@Component
class DecidedTimeLimits implements TimeLimits {
    private static final String DECISION = "time-limits";

    private final OwnersTables tables;

    DecidedTimeLimits(OwnersTables tables) {
        this.tables = tables;
    }

    @Override
    public Version latest() {
        return in(tables.latest(DECISION));
    }

    @Override
    public Version version(int number) {
        return in(tables.version(DECISION, number));
    }

    static Version in(OwnersTables.Table table) {
        return (limit, on) -> table.row(Map.of("limit", limit, "on", on.toString())).map(row -> limit(row, table.version()))
                .orElseThrow(() -> new IllegalArgumentException("The decision time-limits has no limit " + limit + " on " + on));
    }

    private static TimeLimit limit(Map<String, Object> row, int version) {
        var warning = (String) row.get("warning");
        return new TimeLimit((String) row.get("duration"), (String) row.get("legalReference"), (Boolean) row.get("immediate"),
                (Boolean) row.get("movable"), warning == null ? null : Period.parse(warning), row.get("kind").equals("policy"), version);
    }
}
