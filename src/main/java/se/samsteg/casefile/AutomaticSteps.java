package se.samsteg.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Trace;

/** The table {@code automatic_step}, written in the step's own transaction. */
@Repository
public class AutomaticSteps {
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AutomaticSteps(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Facts(Map<String, Object> inputs, Map<String, Object> outputs, List<Trace.Note> rules) {
    }

    public void add(AutomaticStep step) {
        jdbc.sql("""
                insert into automatic_step (id, case_number, tenant_id, at, process, process_version, activity, activity_name, facts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(step.id(), step.caseNumber().value(), step.authority().tenantId(), step.at().atOffset(ZoneOffset.UTC), step.process(),
                        step.processVersion(), step.activity(), step.activityName(), write(new Facts(step.inputs(), step.outputs(), step.rules())))
                .update();
    }

    /** The authority's steps in the case, first to last. */
    public List<AutomaticStep> of(CaseNumber number, Authority authority) {
        return jdbc.sql("select * from automatic_step where case_number = ? and tenant_id = ? order by at, id")
                .params(number.value(), authority.tenantId()).query(this::read).list();
    }

    private AutomaticStep read(ResultSet row, int index) throws SQLException {
        var facts = parse(row.getString("facts"));
        return new AutomaticStep(row.getString("id"), new CaseNumber(row.getString("case_number")), new Authority(row.getString("tenant_id")),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("process"), row.getInt("process_version"),
                row.getString("activity"), row.getString("activity_name"), facts.inputs(), facts.outputs(), facts.rules());
    }

    private String write(Facts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A step holds what cannot be kept", e);
        }
    }

    private Facts parse(String text) {
        try {
            return json.readValue(text, Facts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the table automatic_step is damaged", e);
        }
    }
}
