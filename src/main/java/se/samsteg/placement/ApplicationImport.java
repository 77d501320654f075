package se.samsteg.placement;

import static se.samsteg.placement.Applications.REFERENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import se.samsteg.placement.ImportReport.Result;
import se.samsteg.placement.ImportReport.Row;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Refusal;

/** Receives applications from a file, each row by itself: a row at fault stops no other. */
@Service
class ApplicationImport {
    private static final Map<String, Boolean> FLAGS = Map.of("ja", true, "nej", false);
    private final Applications applications;

    ApplicationImport(Applications applications) {
        this.applications = applications;
    }

    /** @throws Refusal when the file as a whole cannot be read: encoding, header */
    ImportReport receive(byte[] file) {
        return ImportReport.of(ApplicationFile.read(file).stream().map(this::receive).toList());
    }

    private Row receive(ApplicationRows.Row row) {
        if (row.fault() != null) {
            return refused(row.line(), null, List.of(row.fault()));
        }
        var reference = row.fields().get(REFERENCE);
        if (reference.isBlank()) {
            return refused(row.line(), null, List.of(new Fault(REFERENCE, "Raden saknar referens, så den kan inte kännas igen.")));
        }
        try {
            var receipt = applications.receive(fields(row.fields()));
            return new Row(row.line(), reference, receipt.created() ? Result.CREATED : Result.ALREADY_THERE,
                    receipt.caseNumber().value(), List.of());
        } catch (RuntimeException fault) {
            return refused(row.line(), reference, Refusal.in(fault).orElseThrow(() -> fault).faults());
        }
    }

    private static Row refused(long line, String reference, List<Fault> faults) {
        return new Row(line, reference, Result.REFUSED, null, faults);
    }

    private static Map<String, Object> fields(Map<String, String> written) {
        var fields = new HashMap<String, Object>();
        written.forEach((field, value) -> {
            if (!value.isBlank()) {
                fields.put(field, Objects.requireNonNullElse((Object) FLAGS.get(value.toLowerCase()), value));
            }
        });
        return fields;
    }
}
