package se.samsteg.sip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.LowerCamel;

/** The table {@code sip_plan_version}: rows are only ever added. */
@Repository
class PlanVersions {
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() { };
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PlanVersions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Sip sip, PlanVersion version) {
        jdbc.sql("""
                insert into sip_plan_version (sip_id, version, established_at, author, author_name, overall_responsible, next_follow_up, items, common_advice, document_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(sip.id(), version.version(), version.establishedAt().atOffset(ZoneOffset.UTC), version.author().userId(),
                        version.author().name(),
                        LowerCamel.of(version.overallResponsible()), version.nextFollowUp(), write(version.rows()), version.commonAdvice(), version.document())
                .update();
    }

    /** First to last. */
    List<PlanVersion> of(Sip sip) {
        return jdbc.sql("select * from sip_plan_version where sip_id = ? order by version").param(sip.id()).query(this::read).list();
    }

    Optional<PlanVersion> latest(Sip sip) {
        return jdbc.sql("select * from sip_plan_version where sip_id = ? order by version desc limit 1").param(sip.id()).query(this::read).optional();
    }

    private PlanVersion read(ResultSet row, int index) throws SQLException {
        return new PlanVersion(row.getInt("version"), row.getObject("established_at", OffsetDateTime.class).toInstant(), new Sip.Author(row.getString("author"), row.getString("author_name")),
                LowerCamel.parse(Principal.class, row.getString("overall_responsible")).orElseThrow(),
                row.getObject("next_follow_up", LocalDate.class), rows(row.getString("items")), row.getString("common_advice"),
                row.getLong("document_id"));
    }

    private String write(List<Map<String, Object>> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A plan holds what no form can submit", e);
        }
    }

    private List<Map<String, Object>> rows(String text) {
        try {
            return json.readValue(text, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the table sip_plan_version is damaged", e);
        }
    }
}
