package se.samsteg.placement;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Refusal;

/**
 * The rows behind a file's header. A quotation mark that is never closed would swallow every row after it, so such a row
 * is given up at the end of its own line, and reading goes on with the next line.
 */
final class ApplicationRows {
    private static final String UNCLOSED = "Ett citattecken öppnas på raden men stängs inte. Ta bort det, eller stäng det i slutet av fältet.";
    /** Each makes the rest of the file be read anew. */
    private static final int MOST_UNREADABLE = 100;
    private final List<String> header;
    private final List<String> lines;
    private final CSVFormat format;
    private final List<Row> rows = new ArrayList<>();
    private int unreadable;

    /** @param lines of the whole file, the header's first */
    ApplicationRows(List<String> header, List<String> lines) {
        this.header = header;
        this.lines = lines;
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader(header.toArray(String[]::new)).setTrim(true)
                .setIgnoreEmptyLines(true).get();
    }

    /**
     * @param line   where the row begins; the header is line 1
     * @param fields what it says, by column; empty when it cannot be read
     * @param fault  why it cannot be read, or null
     */
    record Row(long line, Map<String, String> fields, Fault fault) {
    }

    List<Row> read() {
        var next = 1;
        while (next < lines.size()) {
            next = readFrom(next);
        }
        return rows;
    }

    /** Reads on until the end, or until a row that cannot be read. @return where to go on */
    private int readFrom(int first) {
        int line = first;
        try (var parser = format.parse(new StringReader(String.join("\n", lines.subList(first, lines.size()))))) {
            var records = parser.iterator();
            for (line = filled(first); records.hasNext(); line = filled(first + (int) parser.getCurrentLineNumber())) {
                var record = records.next();
                if (swallows(record, line)) {
                    return giveUp(line);
                }
                rows.add(row(line, record));
            }
            return lines.size();
        } catch (UncheckedIOException unreadable) {
            return giveUp(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read", e);
        }
    }

    /** A field over several lines is fine; one that has taken in a whole row, or makes the row have too many or too few fields, is not. */
    private boolean swallows(CSVRecord record, int line) {
        var more = record.stream().mapToInt(value -> (int) value.chars().filter(sign -> sign == '\n').count()).sum();
        return more > 0 && (!record.isConsistent() || lines.subList(line + 1, line + 1 + more).stream()
                .anyMatch(next -> next.split(";", -1).length >= header.size()));
    }

    private int giveUp(int line) {
        if (++unreadable > MOST_UNREADABLE) {
            throw new Refusal("file", "Fler än %d rader har citattecken som inte stängs. Rätta filen och skicka den igen.".formatted(MOST_UNREADABLE));
        }
        rows.add(new Row(line + 1L, Map.of(), new Fault("row", UNCLOSED)));
        return line + 1;
    }

    private int filled(int from) {
        int line = from;
        while (line < lines.size() && lines.get(line).isBlank()) {
            line++;
        }
        return line;
    }

    private Row row(int line, CSVRecord record) {
        return record.isConsistent() ? new Row(line + 1L, record.toMap(), null) : new Row(line + 1L, Map.of(),
                new Fault("row", "Raden har %d fält, men rubrikraden har %d.".formatted(record.size(), header.size())));
    }
}
