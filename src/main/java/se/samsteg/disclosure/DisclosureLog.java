package se.samsteg.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** What passed the gate and what was held back, by whom, when and why. Rows are only ever added. */
@Repository
public class DisclosureLog {
    private final JdbcClient jdbc;
    private final Actor actor;
    private final Clock clock;

    DisclosureLog(JdbcClient jdbc, Actor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the authority sent or tried to send in the case, and what it got, first to last. */
    public List<LogLine> of(CaseNumber number, Authority authority) {
        return jdbc.sql("""
                select * from disclosure_log where case_number = :case
                and (sender = :tenant or (receiver = :tenant and passed)) order by id""")
                .param("case", number.value()).param("tenant", authority.tenantId()).query(DisclosureLog::read).list();
    }

    /** Who was sent anything on these rounds of consent. */
    public List<Authority> receiversOn(Collection<Long> consentRounds) {
        return consentRounds.isEmpty() ? List.of() : jdbc.sql("""
                select distinct receiver from disclosure_log
                where consent_round in (:rounds) and passed and stage = 'SENDING' order by receiver""")
                .param("rounds", consentRounds).query(String.class).list().stream().map(Authority::new).toList();
    }

    void record(String messageId, Message message, Collection<Ruling> rulings, LogLine.Stage stage) {
        var decision = message.decided();
        rulings.forEach(ruling -> jdbc.sql("""
                insert into disclosure_log (case_number, message_id, message, sender, receiver, category, passed, stage,
                                            ground, consent_round, decided_by, decision_reason, actor, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(message.caseNumber().value(), messageId, message.name().name(), message.from().tenantId(),
                        message.to().tenantId(), ruling.category().name(), ruling.passes(), stage.name(), ruling.ground(),
                        ruling.consentRound(), decision.map(Message.Decision::decidedBy).orElse(null),
                        decision.map(Message.Decision::reason).orElse(null), actor.id(),
                        clock.instant().atOffset(ZoneOffset.UTC)).update());
    }

    private static LogLine read(ResultSet row, int index) throws SQLException {
        return new LogLine(row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                row.getString("message_id"), MessageName.valueOf(row.getString("message")),
                new Authority(row.getString("sender")), new Authority(row.getString("receiver")),
                Category.valueOf(row.getString("category")), row.getBoolean("passed"),
                LogLine.Stage.valueOf(row.getString("stage")), row.getString("ground"),
                row.getObject("consent_round", Long.class));
    }
}
