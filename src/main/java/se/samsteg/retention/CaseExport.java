package se.samsteg.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.samsteg.retention.Schema.Table;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** Reads all that an authority has in a case, row by row, for the archive and for the person whom it concerns. */
@Component
class CaseExport {
    /** What is no record of the case: bookkeeping, and the transport of what the receiver's own rows hold. */
    private static final Set<String> LEFT_OUT = Set.of("retention", "message_outbox", "message_inbox", "case_authority", "application_reference");
    private static final Set<String> BYTES = Set.of("content");

    private final Schema schema;
    private final JdbcTemplate jdbc;

    CaseExport(Schema schema, JdbcTemplate jdbc) {
        this.schema = schema;
        this.jdbc = jdbc;
    }

    /** @param rows column to value; times and days as ISO text, absent values left out */
    record Rows(String table, List<Map<String, String>> rows) {
    }

    /** @param content the bytes as they were filed. @param addressee whom of the family it went to, or null */
    record File(long id, String kind, String title, String mediaType, String addressee, byte[] content) {
        String name() {
            var ending = mediaType.startsWith("application/pdf") ? ".pdf" : mediaType.startsWith("text/calendar") ? ".ics" : "";
            return "%d %s%s".formatted(id, title.replaceAll("[^\\p{L}\\p{N} .-]", "_"), ending);
        }
    }

    /** The pupil and the guardians. */
    List<Rows> family(CaseNumber number) {
        return List.of(
                rows(schema.tables().get("pupil"), "id = (select pupil_id from case_file where case_number = ?)", number.value()),
                rows(schema.tables().get("guardian"), "pupil_id = (select pupil_id from case_file where case_number = ?)", number.value()));
    }

    /** The authority's tables of the case, each followed by those that hang on it. */
    List<Rows> part(CaseNumber number, Authority authority) {
        var found = new ArrayList<Rows>();
        for (var table : schema.ofParts()) {
            if (!LEFT_OUT.contains(table.name()) && (table.owner() != null || authority.equals(Authority.SCHOOLS))) {
                if (table.owner() != null) {
                    deep(table, "case_number = ? and " + table.owner() + " = ?", found, number.value(), authority.tenantId());
                } else {
                    deep(table, "case_number = ?", found, number.value());
                }
            }
        }
        deep(schema.tables().get("disclosure_log"), "case_number = ? and (sender = ? or (receiver = ? and passed))", found,
                number.value(), authority.tenantId(), authority.tenantId());
        found.removeIf(rows -> rows.rows().isEmpty());
        return found;
    }

    List<File> files(CaseNumber number, Authority authority) {
        return jdbc.query("select id, kind, title, media_type, addressee, content from document where case_number = ? and authority = ? order by id",
                (row, index) -> new File(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getBytes(6)), number.value(), authority.tenantId());
    }

    private void deep(Table table, String where, List<Rows> found, Object... values) {
        found.add(rows(table, where, values));
        for (var child : schema.children(table.name())) {
            var reference = child.getValue();
            if (!Schema.OUTLIVE.contains(child.getKey().name()) && !LEFT_OUT.contains(child.getKey().name())) {
                deep(child.getKey(), reference.getKey() + " in (select " + reference.getValue().column() + " from " + table.name() + " where " + where + ")",
                        found, values);
            }
        }
    }

    private Rows rows(Table table, String where, Object... values) {
        var columns = table.columns().keySet().stream().filter(column -> !table.name().equals("document") || !BYTES.contains(column)).toList();
        return new Rows(table.name(), jdbc.query("select " + String.join(", ", columns) + " from " + table.name() + " where " + where, (row, index) -> {
            var line = new LinkedHashMap<String, String>();
            for (var column : columns) {
                var value = row.getString(column);
                if (value != null) {
                    line.put(column, value);
                }
            }
            return (Map<String, String>) line;
        }, values));
    }
}
