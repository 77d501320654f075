package se.samsteg.retention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsteg.retention.Schema.Table;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** Destroys rows, or only counts them. One object for one transaction; it remembers what went from which table. */
final class Destruction {
    private final Schema schema;
    private final JdbcTemplate jdbc;
    private final boolean dry;
    private final Map<String, Integer> counts = new TreeMap<>();

    Destruction(Schema schema, JdbcTemplate jdbc, boolean dry) {
        this.schema = schema;
        this.jdbc = jdbc;
        this.dry = dry;
    }

    /** Table to number of rows. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** An authority's part of a case: our tables, and the engine's history of its instances. */
    void part(CaseNumber number, Authority authority) {
        engine(number, authority);
        for (var table : schema.ofParts()) {
            if (table.owner() != null && !table.name().equals("case_authority") && !table.name().equals("retention")) {
                rows(table, "case_number = ? and " + table.owner() + " = ?", number.value(), authority.tenantId());
            } else if (table.owner() == null && authority.equals(Authority.SCHOOLS)) {
                rows(table, "case_number = ?", number.value());
            }
        }
        for (var name : List.of("retention", "case_authority")) {
            var table = schema.tables().get(name);
            rows(table, "case_number = ? and " + table.owner() + " = ?", number.value(), authority.tenantId());
        }
    }

    /** What is left of a case that no authority has any longer. */
    void shell(CaseNumber number) {
        schema.tables().values().stream().filter(table -> !table.isEngines() && table.has("case_number") && !Schema.OUTLIVE.contains(table.name()))
                .forEach(table -> rows(table, "case_number = ?", number.value()));
        rows(schema.tables().get("case_file"), "case_number = ?", number.value());
    }

    /** The pupil, guardians and all else that hangs on the registry. */
    void pupil(long pupilId) {
        schema.tables().values().stream().filter(table -> !table.isEngines() && table.has("pupil_id") && !table.name().equals("case_file"))
                .forEach(table -> rows(table, "pupil_id = ?", pupilId));
        rows(schema.tables().get("pupil"), "id = ?", pupilId);
    }

    /** The rows that refer to these go first. */
    private void rows(Table table, String where, Object... values) {
        for (var child : schema.children(table.name())) {
            var reference = child.getValue();
            rows(child.getKey(), reference.getKey() + " in (select " + reference.getValue().column() + " from " + table.name() + " where " + where + ")", values);
        }
        count(table.name(), where, values);
    }

    private void engine(CaseNumber number, Authority authority) {
        var instances = "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and TENANT_ID_ = ?";
        var values = new Object[] {number.value(), authority.tenantId()};
        for (var name : List.of("act_hi_dec_in", "act_hi_dec_out")) {
            count(name, "DEC_INST_ID_ in (select ID_ from ACT_HI_DECINST where PROC_INST_ID_ in (" + instances + "))", values);
        }
        schema.tables().values().stream().filter(table -> table.name().startsWith("act_hi_") && !table.name().equals("act_hi_procinst"))
                .forEach(table -> {
                    for (var column : List.of("proc_inst_id_", "process_instance_id_", "root_proc_inst_id_")) {
                        if (table.has(column)) {
                            count(table.name(), column + " in (" + instances + ")", values);
                        }
                    }
                });
        count("act_ge_bytearray", "ROOT_PROC_INST_ID_ in (" + instances + ")", values);
        count("act_hi_procinst", "BUSINESS_KEY_ = ? and TENANT_ID_ = ?", values);
    }

    private void count(String table, String where, Object... values) {
        var rows = dry ? jdbc.queryForObject("select count(*) from " + table + " where " + where, Integer.class, values)
                : Integer.valueOf(jdbc.update("delete from " + table + " where " + where, values));
        if (rows != null && rows > 0) {
            counts.merge(table, rows, Integer::sum);
        }
    }
}
