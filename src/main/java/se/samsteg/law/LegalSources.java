package se.samsteg.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** The register of legal sources, as its owners last deployed it. */
@Service
public class LegalSources {
    private static final String DECISION = "legal-sources";

    private final OwnersTables tables;

    public LegalSources(OwnersTables tables) {
        this.tables = tables;
    }

    /**
     * @param on the day whose wording counts, Europe/Stockholm
     * @throws IllegalStateException when the register has no wording for that day: register and code do not agree
     */
    public LegalSource find(Law law, LocalDate on) {
        var name = LowerCamel.of(law);
        return tables.latest(DECISION).row(Map.of("source", name, "on", on.toString())).map(LegalSources::source)
                .orElseThrow(() -> new IllegalStateException("The decision legal-sources has no " + name + " on " + on));
    }

    public List<LegalSource> find(LocalDate on, Law... laws) {
        return Arrays.stream(laws).map(law -> find(law, on)).toList();
    }

    /** Several sources in one citation: {@code OSL 10:1, 12:2; SoL 20:6}. */
    public String cite(LocalDate on, Law... laws) {
        return Citations.joined(find(on, laws).stream().map(LegalSource::citation).toList());
    }

    private static LegalSource source(Map<String, Object> row) {
        return new LegalSource((String) row.get("citation"), (String) row.get("title"), (String) row.get("summary"),
                row.get("kind").equals("policy"));
    }
}
