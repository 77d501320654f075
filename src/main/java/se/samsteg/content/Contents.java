package se.samsteg.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/**
 * The content of cases. A row is never changed: a new answer is a new version, and the latest one is shown.
 * Content belongs to the topmost process instance, so a called process reads what its caller's forms brought in.
 * What concerns one giver ({@link CaseScope#about()}) hides nothing that concerns the whole case.
 */
@Service
public class Contents {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Contents(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps one answer.
     *
     * @param value  text, Boolean, Number, or a List or Map of such; an emptied field is an empty text
     * @param task   id of the task or start event whose form it came from, or the message that brought it
     * @param author user id, or {@code system}
     */
    @Transactional
    public void record(CaseScope scope, String field, Object value, String task, String author) {
        jdbc.sql("""
                insert into content (authority, case_number, instance, about, field, version, kind, content_value, task, author, written_at)
                select :authority, :case, :instance, :about, :field, coalesce(max(version), 0) + 1, :kind, :value, :task, :author, :at
                from content where instance = :instance and about = :about and field = :field
                """)
                .param("authority", scope.authority().tenantId())
                .param("case", scope.caseNumber() == null ? null : scope.caseNumber().value())
                .param("instance", scope.rootInstance()).param("about", scope.about()).param("field", field)
                .param("kind", value instanceof String ? "text" : "json")
                .param("value", value instanceof String text ? text : write(value))
                .param("task", task).param("author", author)
                .param("at", OffsetDateTime.now(clock.withZone(IsoTime.ZONE)))
                .update();
    }

    public Optional<String> text(CaseScope scope, String field) {
        return Optional.ofNullable(read(scope, List.of(field)).get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** The latest list entered in the field; empty when there is none. */
    public List<?> list(CaseScope scope, String field) {
        return read(scope, List.of(field)).get(field) instanceof List<?> list ? list : List.of();
    }

    /** The latest answers, in one query. What concerns the scope's giver goes before what concerns the whole case. */
    public Map<String, Object> read(CaseScope scope, Collection<String> fields) {
        var found = new LinkedHashMap<String, Object>();
        if (fields.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select field, kind, content_value from content
                where instance = :instance and authority = :authority and about in ('', :about) and field in (:fields)
                order by case when about = '' then 0 else 1 end, version
                """)
                .param("instance", scope.rootInstance()).param("authority", scope.authority().tenantId())
                .param("about", scope.about()).param("fields", fields)
                .query(row -> {
                    found.put(row.getString("field"), parse(row.getString("kind"), row.getString("content_value")));
                });
        return found;
    }

    /** User id of who gave the latest answer in the field; empty when nobody has. */
    public Optional<String> author(CaseScope scope, String field) {
        return jdbc.sql("""
                select author from content where instance = ? and authority = ? and about = '' and field = ? order by version desc limit 1""")
                .params(scope.rootInstance(), scope.authority().tenantId(), field).query(String.class).optional();
    }

    /** What an authority was last told in a case, in whichever of its instances; answers about one giver are left out. */
    public Map<String, Object> latest(CaseNumber number, Authority authority, Collection<String> fields) {
        var found = new LinkedHashMap<String, Object>();
        jdbc.sql("""
                select field, kind, content_value from content
                where case_number = :case and authority = :authority and about = '' and field in (:fields) order by id
                """)
                .param("case", number.value()).param("authority", authority.tenantId()).param("fields", fields)
                .query(row -> {
                    found.put(row.getString("field"), parse(row.getString("kind"), row.getString("content_value")));
                });
        return found;
    }

    /**
     * Reads the answers and removes every version of them: for what moves to a table of its own in the same transaction.
     * What concerns another giver than the scope's stays.
     */
    @Transactional
    public Map<String, Object> take(CaseScope scope, Collection<String> fields) {
        var found = read(scope, fields);
        if (!found.isEmpty()) {
            jdbc.sql("delete from content where instance = :instance and authority = :authority and about in ('', :about) and field in (:fields)")
                    .param("instance", scope.rootInstance()).param("authority", scope.authority().tenantId())
                    .param("about", scope.about()).param("fields", fields).update();
        }
        return found;
    }

    /** Puts the number on what the start form brought in before the case had one. */
    @Transactional
    public void assign(CaseScope scope) {
        jdbc.sql("update content set case_number = :case where instance = :instance and case_number is null")
                .param("case", scope.caseNumber().value()).param("instance", scope.rootInstance()).update();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A field holds what no form can submit", e);
        }
    }

    private Object parse(String kind, String value) {
        if (kind.equals("text")) {
            return value;
        }
        try {
            return json.readValue(value, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the table content is damaged", e);
        }
    }
}
