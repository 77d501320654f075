package se.samsteg.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.MayBeTold;
import se.samsteg.law.LegalSources;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;

/** A register extract (GDPR art. 15): all that one authority has about a pupil, in all cases, without other people's secrets. */
@Component
class SubjectAccess {
    private static final String README = """
            Registerutdrag ur %s, till %s

            uppgifter.json innehåller allt som %s har om eleven, ärende för ärende.
            handlingar/ innehåller beslut, brev och planer, ärende för ärende.

            Där det står [Lämnas inte ut: ...] finns en uppgift som är sekretessbelagd, med den bestämmelse som hindrar
            att den lämnas ut, eller som en person måste pröva först. Den som inte är nöjd kan begära ett skriftligt beslut
            som går att överklaga (%s).
            """;

    private final CaseExport export;
    private final CaseFiles cases;
    private final MayBeTold mayBeTold;
    private final PupilRegistry pupils;
    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final LegalSources sources;
    private final Clock clock;

    SubjectAccess(CaseExport export, CaseFiles cases, MayBeTold mayBeTold, PupilRegistry pupils, JdbcTemplate jdbc, ObjectMapper json,
                  LegalSources sources, Clock clock) {
        this.export = export;
        this.cases = cases;
        this.mayBeTold = mayBeTold;
        this.pupils = pupils;
        this.jdbc = jdbc;
        this.json = json;
        this.sources = sources;
        this.clock = clock;
    }

    /** What the authority has filed in one case, with what is held back there. */
    private record Part(CaseNumber number, HeldBack rules, List<CaseExport.File> files) {
        List<CaseExport.File> handedOut() {
            return files.stream().filter(file -> rules.hindrance(file) == null).toList();
        }
    }

    /** The pupil's cases in which the authority has a part, first to last; empty when the case is none of its. */
    List<CaseNumber> cases(CaseNumber one, Authority authority) {
        return cases.isKnownTo(one, authority) ? cases.find(one).map(file -> cases.partsOf(file.pupilId()).entrySet().stream()
                .filter(part -> part.getValue().contains(authority)).map(Map.Entry::getKey).sorted(Comparator.comparing(CaseNumber::value)).toList())
                .orElse(List.of()) : List.of();
    }

    /**
     * @param numbers all cases of one pupil in the authority
     * @throws Refusal when nothing may be handed to the asker without somebody having tried it
     */
    byte[] of(List<CaseNumber> numbers, Authority authority, Asker asker) {
        numbers.forEach(number -> mayBeTold.hindrance(cases.find(number).orElseThrow(), authority, asker.slot()).ifPresent(hindrance -> {
            throw new Refusal("asker", hindrance);
        }));
        var parts = numbers.stream().map(number -> new Part(number, rules(number, asker), export.files(number, authority))).toList();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "LAS-MIG.txt", README.formatted(authority.title(), asker.title().toLowerCase(), authority.title(),
                    cite(List.of(Law.WRITTEN_DECISION, Law.SECRECY_APPEAL))).getBytes(StandardCharsets.UTF_8));
            add(zip, "uppgifter.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(facts(parts, authority)));
            for (var part : parts) {
                for (var file : part.handedOut()) {
                    add(zip, "handlingar/" + part.number() + "/" + file.name(), file.content());
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The register extract cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private HeldBack rules(CaseNumber number, Asker asker) {
        var reporters = jdbc.queryForObject("select count(*) from reporter p join reception r on r.id = p.reception_id where r.case_number = ? and p.kind <> 'DUTY_BOUND'",
                Integer.class, number.value());
        return new HeldBack(asker, pupils.get(cases.find(number).orElseThrow().pupilId()).protection().hides(), reporters > 0, this::cite);
    }

    private String cite(List<Law> laws) {
        return sources.cite(IsoTime.today(clock), laws.toArray(Law[]::new));
    }

    private Map<String, Object> facts(List<Part> parts, Authority authority) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("familjen", tables(parts.get(0).rules().from(export.family(parts.get(0).number()))));
        var each = new LinkedHashMap<String, Object>();
        parts.forEach(part -> {
            var tables = tables(part.rules().from(export.part(part.number(), authority)));
            tables.put("handlingar", part.files().stream().map(file -> document(file, part.rules())).toList());
            each.put(part.number().value(), tables);
        });
        facts.put("ärenden", each);
        return facts;
    }

    private static Map<String, String> document(CaseExport.File file, HeldBack heldBack) {
        var hindrance = heldBack.hindrance(file);
        return Map.of("handling", hindrance == null ? file.name() : file.id() + " " + heldBack.mark(hindrance));
    }

    private static Map<String, List<Map<String, String>>> tables(List<CaseExport.Rows> all) {
        var tables = new LinkedHashMap<String, List<Map<String, String>>>();
        all.forEach(rows -> tables.merge(rows.table(), rows.rows(), (before, more) -> Stream.concat(before.stream(), more.stream()).distinct().toList()));
        return tables;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
