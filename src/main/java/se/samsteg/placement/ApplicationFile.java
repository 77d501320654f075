package se.samsteg.placement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
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
    private ApplicationFile() {
    }

    /** @throws Refusal when it is not UTF-8, or its header is not the one that is needed */
    static List<ApplicationRows.Row> read(byte[] file) {
        var text = text(file);
        var header = columns(text.lines().findFirst().orElse(""));
        checkHeader(header);
        return new ApplicationRows(header, text.lines().toList()).read();
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal("file", "Filen är inte kodad i UTF-8. Spara den som UTF-8 och skicka den igen.");
        }
    }

    private static List<String> columns(String header) {
        return Stream.of(header.split(";", -1)).map(column -> column.replace("\"", "").strip()).toList();
    }

    private static void checkHeader(List<String> columns) {
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
