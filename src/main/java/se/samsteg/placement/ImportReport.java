package se.samsteg.placement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import se.samsteg.shared.Fault;
import se.samsteg.shared.LowerCamel;

/** What became of each row of a file, and how many of each. */
record ImportReport(long created, long alreadyThere, long refused, List<Row> rows) {
    enum Result {
        CREATED, ALREADY_THERE, REFUSED;

        @JsonValue
        String asWritten() {
            return LowerCamel.of(this);
        }
    }

    /**
     * @param line       the row's first line in the file; the header is line 1
     * @param caseNumber null when the row was refused
     */
    record Row(long line, String externalReference, Result result, String caseNumber,
               @JsonIgnoreProperties("law") List<Fault> errors) {
    }

    static ImportReport of(List<Row> rows) {
        return new ImportReport(count(rows, Result.CREATED), count(rows, Result.ALREADY_THERE), count(rows, Result.REFUSED), rows);
    }

    private static long count(List<Row> rows, Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }
}
