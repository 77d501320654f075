package se.samsteg.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Refusal;

/** Lists of what may be destroyed: drawn as a dry run, signed by a records manager, and kept with their proof. */
@Service
@Transactional
class DeletionLists {
    private final Retentions retentions;
    private final Schema schema;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    DeletionLists(Retentions retentions, Schema schema, JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.retentions = retentions;
        this.schema = schema;
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    record DeletionList(long id, Authority authority, OffsetDateTime drawnAt, String signedBy, OffsetDateTime signedAt,
                        OffsetDateTime doneAt, List<Line> lines, Map<String, Integer> proof) {
    }

    /** @param outcome {@code destroyed}, {@code kept} when it was no longer due, or null before the run */
    record Line(String number, LocalDate endsOn, String reason, int rowCount, String outcome) {
    }

    /** Computes all dates anew and lists what is due; the earlier unsigned list of the authority is replaced. @return empty when nothing is due */
    Optional<Long> draw(Authority authority) {
        retentions.compute();
        var open = "select id from deletion_list where authority = ? and signed_at is null";
        client.sql("delete from deletion_line where list_id in (" + open + ")").param(authority.tenantId()).update();
        client.sql("delete from deletion_list where authority = ? and signed_at is null").param(authority.tenantId()).update();
        var due = retentions.due(authority);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var key = new GeneratedKeyHolder();
        client.sql("insert into deletion_list (authority, drawn_at) values (?, ?)").params(authority.tenantId(), now()).update(key, "id");
        var id = key.getKeyAs(Number.class).longValue();
        due.forEach(kept -> {
            var dry = new Destruction(schema, jdbc, true);
            dry.part(kept.number(), authority);
            client.sql("insert into deletion_line (list_id, number, ends_on, reason, row_count) values (?, ?, ?, ?, ?)")
                    .params(id, kept.number().value(), kept.endsOn(), kept.reason(), dry.counts().values().stream().mapToInt(Integer::intValue).sum()).update();
        });
        return Optional.of(id);
    }

    /** @throws Refusal when the list is not the signer's authority's, or signed already */
    void sign(long id, String userId, Collection<String> tenants) {
        if (tenants.isEmpty() || client.sql("update deletion_list set signed_by = :user, signed_at = :at where id = :id and authority in (:tenants) and signed_at is null")
                .param("user", userId).param("at", now()).param("id", id).param("tenants", tenants).update() == 0) {
            throw new Refusal("list", "Listan finns inte, eller är redan underskriven.");
        }
    }

    @Transactional(readOnly = true)
    List<DeletionList> signed() {
        return lists("where signed_at is not null and done_at is null", Map.of());
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<DeletionList> of(Collection<String> tenants) {
        return tenants.isEmpty() ? List.of() : lists("where authority in (:tenants)", Map.of("tenants", tenants));
    }

    void outcome(long id, CaseNumber number, String outcome) {
        client.sql("update deletion_line set outcome = ? where list_id = ? and number = ?").params(outcome, id, number.value()).update();
    }

    void prove(long id, Map<String, Integer> counts) {
        counts.forEach((table, rows) -> {
            if (client.sql("update deletion_proof set row_count = row_count + ? where list_id = ? and table_name = ?").params(rows, id, table).update() == 0) {
                client.sql("insert into deletion_proof (list_id, table_name, row_count) values (?, ?, ?)").params(id, table, rows).update();
            }
        });
    }

    void done(long id) {
        client.sql("update deletion_list set done_at = ? where id = ?").params(now(), id).update();
    }

    private List<DeletionList> lists(String where, Map<String, ?> values) {
        return client.sql("select * from deletion_list " + where + " order by id desc").params(values)
                .query((row, index) -> new DeletionList(row.getLong("id"), new Authority(row.getString("authority")), row.getObject("drawn_at", OffsetDateTime.class),
                        row.getString("signed_by"), row.getObject("signed_at", OffsetDateTime.class), row.getObject("done_at", OffsetDateTime.class),
                        lines(row.getLong("id")), proof(row.getLong("id")))).list();
    }

    private List<Line> lines(long id) {
        return client.sql("select * from deletion_line where list_id = ? order by number").param(id).query((row, index) -> new Line(row.getString("number"),
                row.getObject("ends_on", LocalDate.class), row.getString("reason"), row.getInt("row_count"), row.getString("outcome"))).list();
    }

    private Map<String, Integer> proof(long id) {
        var proof = new TreeMap<String, Integer>();
        client.sql("select table_name, row_count from deletion_proof where list_id = ?").param(id).query(row -> {
            proof.put(row.getString(1), row.getInt(2));
        });
        return proof;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
