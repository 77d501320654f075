package se.samsteg.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** A register extract (GDPR art. 15): all that one authority has about a pupil in a case, without other people's secrets. */
@Component
class SubjectAccess {
    private static final String README = """
            Registerutdrag ur %s, %s

            uppgifter.json innehåller allt som %s har om eleven i ärendet.
            handlingar/ innehåller beslut, brev och planer.

            Där det står [Lämnas inte ut: ...] finns en uppgift som är sekretessbelagd, med den bestämmelse som hindrar
            att den lämnas ut. %sDen som inte är nöjd kan begära ett skriftligt beslut som går att överklaga (OSL 6:3, 6:7).
            """;

    private final CaseExport export;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final ObjectMapper json;

    SubjectAccess(CaseExport export, CaseFiles cases, PupilRegistry pupils, ObjectMapper json) {
        this.export = export;
        this.cases = cases;
        this.pupils = pupils;
        this.json = json;
    }

    byte[] of(CaseNumber number, Authority authority, Asker asker) {
        var heldBack = rules(number, asker);
        var files = heldBack.documents() ? List.<CaseExport.File>of() : export.files(number, authority);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "LAS-MIG.txt", README.formatted(number, asker.title(), authority.title(),
                    heldBack.documents() ? "Handlingarna prövas för hand. " : "").getBytes(StandardCharsets.UTF_8));
            add(zip, "uppgifter.json", facts(number, authority, heldBack));
            for (var file : files) {
                add(zip, "handlingar/" + file.name(), file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private HeldBack rules(CaseNumber number, Asker asker) {
        var file = cases.find(number).orElseThrow();
        return new HeldBack(asker, pupils.get(file.pupilId()).protection().hides(), file.violenceSuspected());
    }

    private byte[] facts(CaseNumber number, Authority authority, HeldBack heldBack) {
        var tables = new LinkedHashMap<String, List<Map<String, String>>>();
        heldBack.from(export.family(number)).forEach(rows -> tables.put(rows.table(), rows.rows()));
        heldBack.from(export.part(number, authority)).forEach(rows -> tables.merge(rows.table(), rows.rows(),
                (before, more) -> Stream.concat(before.stream(), more.stream()).distinct().toList()));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(tables);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The register extract cannot be written", e);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
