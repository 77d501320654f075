package se.samsteg.accesslog;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.IsoTime;

/** The monthly reviews of an authority's log: the sample, and what was found. */
@Service
@Transactional
class LogReviews {
    private static final int OPEN_AND_LATEST = 30;

    private final AccessRows log;
    private final JdbcClient jdbc;
    private final Clock clock;

    LogReviews(AccessRows log, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param outcome noRemark or remark; null while it is open */
    record Review(long id, Authority authority, Instant since, Instant drawnAt, Instant reviewedAt, String reviewedBy, String outcome, List<Line> lines) {
    }

    record Line(String userId, String caseNumber, int readings, String odd) {
    }

    /** Draws a sample of what was logged since the last review, or for a month. @return the day */
    LocalDate draw(Authority authority, String instance) {
        var now = clock.instant();
        var since = jdbc.sql("select max(drawn_at) from log_review where authority = ?").param(authority.tenantId())
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant)
                .orElseGet(() -> now.atZone(IsoTime.ZONE).minusMonths(1).toInstant());
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into log_review (authority, instance, drawn_at, since) values (?, ?, ?, ?)")
                .params(authority.tenantId(), instance, AccessRows.time(now), AccessRows.time(since)).update(key, "id");
        var place = 0;
        for (var pick : Oddities.sample(log.of(authority.tenantId(), since), new SecureRandom())) {
            jdbc.sql("insert into log_review_line (review_id, place, user_id, case_number, readings, odd) values (?, ?, ?, ?, ?, ?)")
                    .params(key.getKeyAs(Number.class).longValue(), place++, pick.userId(), pick.caseNumber(), pick.readings(),
                            String.join(", ", pick.odd())).update();
        }
        return now.atZone(IsoTime.ZONE).toLocalDate();
    }

    void conclude(String instance, String outcome, String by) {
        jdbc.sql("update log_review set outcome = ?, reviewed_by = ?, reviewed_at = ? where instance = ?")
                .params(outcome, by, AccessRows.time(clock.instant()), instance).update();
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Review> of(Collection<String> tenants) {
        if (tenants.isEmpty()) {
            return List.of();
        }
        var lines = jdbc.sql("""
                select l.* from log_review_line l join log_review r on r.id = l.review_id
                where r.authority in (:tenants) and r.outcome is null order by l.review_id, l.place""").param("tenants", tenants)
                .query((row, index) -> Map.entry(row.getLong("review_id"), new Line(row.getString("user_id"),
                        row.getString("case_number"), row.getInt("readings"), row.getString("odd")))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                select * from log_review where authority in (:tenants)
                order by case when outcome is null then 0 else 1 end, id desc fetch first :most rows only""")
                .param("tenants", tenants).param("most", OPEN_AND_LATEST)
                .query((row, index) -> review(row, lines.getOrDefault(row.getLong("id"), List.of()))).list();
    }

    private static Review review(ResultSet row, List<Line> lines) throws SQLException {
        return new Review(row.getLong("id"), new Authority(row.getString("authority")), instant(row, "since"), instant(row, "drawn_at"),
                instant(row, "reviewed_at"), row.getString("reviewed_by"), row.getString("outcome"), lines);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
