package se.samsteg.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;

/** The table {@code retention}: until when each part of a case is kept, and why. */
@Service
@Transactional
class Retentions {
    private final CaseParts parts;
    private final RetentionRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Retentions(CaseParts parts, RetentionRules rules, JdbcClient jdbc, Clock clock) {
        this.parts = parts;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param endsOn null for what is kept for ever, or cannot be said yet */
    record Kept(CaseNumber number, Authority authority, String kind, LocalDate lastNote, LocalDate endsOn, boolean forEver,
                String reason, String source, OffsetDateTime exportedAt, boolean closed) {
    }

    /** Computes every date anew: a part that got a note gets another. */
    void compute() {
        var today = IsoTime.today(clock);
        var decided = new HashMap<String, RetentionRule>();
        parts.all().forEach(part -> keep(part, decided.computeIfAbsent(
                part.kind() + "|" + (part.birth() == null ? "" : part.birth().getDayOfMonth()),
                one -> rules.of(part.kind(), part.birth())), today));
    }

    /** Computes the date of a part that is of another kind than when it was last computed, or was not there. */
    void follow(CaseNumber number, Authority authority) {
        var computed = jdbc.sql("select kind from retention where case_number = ? and authority = ?")
                .params(number.value(), authority.tenantId()).query(String.class).optional();
        if (!parts.kind(number, authority).map(LowerCamel::of).equals(computed)) {
            parts.find(number, authority).ifPresent(part -> keep(part, rules.of(part.kind(), part.birth()), IsoTime.today(clock)));
        }
    }

    private void keep(CaseParts.Part part, RetentionRule rule, LocalDate today) {
        var ends = rule.endsOn(part.lastNote(), part.birth());
        var reason = rule.forEver() || ends.isPresent() ? rule.reason() : "Födelsedatum saknas: tiden kan inte räknas. " + rule.reason();
        var values = new Object[] {LowerCamel.of(part.kind()), part.lastNote(), ends.orElse(null), rule.forEver(), reason, rule.source(), today,
            part.number().value(), part.authority().tenantId()};
        if (jdbc.sql("""
                update retention set kind = ?, last_note = ?, ends_on = ?, for_ever = ?, reason = ?, source = ?, computed_on = ?
                where case_number = ? and authority = ?""").params(values).update() == 0) {
            jdbc.sql("""
                    insert into retention (kind, last_note, ends_on, for_ever, reason, source, computed_on, case_number, authority)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
        }
    }

    /** The parts of an authority that may be destroyed today: all that it has of the pupil is over, and nothing runs. */
    @Transactional(readOnly = true)
    List<Kept> due(Authority authority) {
        return jdbc.sql(SELECT + """
                where r.authority = :tenant and r.ends_on <= :today and not r.for_ever and not exists (
                  select 1 from case_file mine join case_file other on other.pupil_id = mine.pupil_id
                  join case_authority a2 on a2.case_number = other.case_number and a2.tenant_id = r.authority
                  left join retention r2 on r2.case_number = other.case_number and r2.authority = r.authority
                  where mine.case_number = r.case_number and (a2.state = 'OPEN' or r2.ends_on is null or r2.ends_on > :today))
                and not exists (select 1 from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = r.case_number and e.TENANT_ID_ = r.authority)
                order by r.ends_on, r.case_number""")
                .param("tenant", authority.tenantId()).param("today", IsoTime.today(clock))
                .query(Retentions::read).list();
    }

    /** The closed parts that go to the archive. */
    @Transactional(readOnly = true)
    List<Kept> forEver(Collection<String> tenants) {
        return tenants.isEmpty() ? List.of() : jdbc.sql(SELECT + """
                where r.authority in (:tenants) and r.for_ever and a.state = 'CLOSED' order by r.exported_at nulls first, r.case_number""")
                .param("tenants", tenants).query(Retentions::read).list();
    }

    @Transactional(readOnly = true)
    List<Kept> of(CaseNumber number) {
        return jdbc.sql(SELECT + "where r.case_number = :number order by r.authority").param("number", number.value()).query(Retentions::read).list();
    }

    void exported(CaseNumber number, Authority authority) {
        jdbc.sql("update retention set exported_at = ? where case_number = ? and authority = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), number.value(), authority.tenantId()).update();
    }

    private static final String SELECT = """
            select r.*, a.state from retention r
            join case_authority a on a.case_number = r.case_number and a.tenant_id = r.authority
            """;

    private static Kept read(ResultSet row, int index) throws SQLException {
        return new Kept(new CaseNumber(row.getString("case_number")), new Authority(row.getString("authority")), row.getString("kind"),
                row.getObject("last_note", LocalDate.class), row.getObject("ends_on", LocalDate.class), row.getBoolean("for_ever"),
                row.getString("reason"), row.getString("source"), row.getObject("exported_at", OffsetDateTime.class),
                "CLOSED".equals(row.getString("state")));
    }
}
