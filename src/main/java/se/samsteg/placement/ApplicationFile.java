package se.samsteg.placement;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Refusal;

/** A CSV file of applications: UTF-8, semicolons, and a header of the start form's field names. */
final class ApplicationFile {
    private static final String HEADER = "header";
    private static final List<String> NEEDED = List.of("externalReference", "firstName", "lastName", "district",
            "homeSchool", "grade", "groupType", "groupCode", "guardian1Name", "investigationDate", "actionPlanDate",
            "actionPlanSigned", "followUpDate", "followUpResponsible", "reasons");
    private static final List<String> ALLOWED = Stream.of(NEEDED, PupilRegistry.fields(), List.of("pupilView", "guardianView"))
            .flatMap(List::stream).distinct().toList();
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader()
            .setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).setLenientEof(true).setTrailingData(true)
            .get();

    private ApplicationFile() {
    }

    /** @param line where the row begins; the header is line 1 */
    record Line(long line, CSVRecord record) {
    }

    /** @throws Refusal when it is not UTF-8, or its header is not the one that is needed */
    static List<Line> read(byte[] file) {
        var text = text(file);
        checkHeader(text.lines().findFirst().orElse(""));
        try (var parser = FORMAT.parse(new StringReader(text))) {
            var rows = new ArrayList<Line>();
            var before = parser.getCurrentLineNumber();
            for (var record : parser) {
                rows.add(new Line(before + 1, record));
                before = parser.getCurrentLineNumber();
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read", e);
        }
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal("file", "Filen är inte kodad i UTF-8. Spara den som UTF-8 och skicka den igen.");
        }
    }

    private static void checkHeader(String header) {
        var columns = Stream.of(header.split(";", -1)).map(column -> column.replace("\"", "").strip()).toList();
        var faults = new Faults();
        faults.require(columns.size() > 1, HEADER, "Filens första rad ska vara fältnamn, avgränsade med semikolon.");
        faults.require(new HashSet<>(columns).size() == columns.size(), HEADER, "Ett fältnamn står två gånger på första raden.");
        if (!faults.any()) {
            columns.stream().filter(column -> !ALLOWED.contains(column))
                    .forEach(column -> faults.add(HEADER, "Fältnamnet ”" + column + "” finns inte."));
            NEEDED.stream().filter(field -> !columns.contains(field))
                    .forEach(field -> faults.add(HEADER, "Kolumnen " + field + " saknas."));
        }
        faults.refuseIfAny();
    }
}
