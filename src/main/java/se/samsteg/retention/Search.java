package se.samsteg.retention;

import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a text in every column of every table that can hold one, the engine's too. */
record Search(Schema schema, JdbcTemplate jdbc) {

    /** How many rows bear it, in capitals or not. */
    int occurrences(String text) {
        var pattern = "%" + text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return schema.tables().values().stream().mapToInt(table -> table.texts().stream().mapToInt(column ->
                jdbc.queryForObject("select count(*) from " + table.name() + " where lower(cast(" + column + " as varchar)) like ?", Integer.class, pattern)).sum()).sum();
    }
}
