package se.samsteg.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * What passed the gate and what was held back, by whom, when and why. Lines are only ever added, and each bears the hash
 * of the one before it in its case ({@link SealedLine}); the database refuses to change or delete them.
 */
@Repository
public class DisclosureLog {
    private static final List<String> UNTOLD = Arrays.stream(MessageName.values()).filter(name -> !name.isTold()).map(Enum::name).toList();
    private final JdbcClient jdbc;
    private final Chains chains;
    private final Actor actor;
    private final Clock clock;

    DisclosureLog(JdbcClient jdbc, Chains chains, Actor actor, Clock clock) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the authority sent or tried to send in the case, and what has come to it, first to last: of what is on its way nobody there is told. */
    public List<LogLine> of(CaseNumber number, Authority authority) {
        return jdbc.sql("""
                select l.* from disclosure_log l where l.case_number = :case
                and (l.sender = :tenant or (l.receiver = :tenant and l.passed and l.message not in (:untold)
                    and exists (select 1 from message_inbox i where i.message_id = l.message_id)
                    and not exists (select 1 from disclosure_log s where s.message_id = l.message_id and s.category = l.category and not s.passed and s.fields is null)))
                order by l.id""")
                .param("case", number.value()).param("untold", UNTOLD).param("tenant", authority.tenantId()).query(DisclosureLog::read).list();
    }

    /** The messages of the case that their receivers have got. */
    public Set<String> arrived(CaseNumber number) {
        return jdbc.sql("select distinct l.message_id from disclosure_log l join message_inbox i on i.message_id = l.message_id where l.case_number = ?")
                .param(number.value()).query(String.class).set();
    }

    /** What has really left the authority, or come to it, in the case: what was stopped on its way is not among it. */
    public List<Handover> handovers(CaseNumber number, Authority authority) {
        return jdbc.sql("""
                select l.*, i.received_at from disclosure_log l join message_inbox i on i.message_id = l.message_id
                where l.case_number = :case and (l.sender = :tenant or l.receiver = :tenant and l.message not in (:untold)) and l.passed and l.stage = 'SENDING'
                and not exists (select 1 from disclosure_log s where s.message_id = l.message_id and s.category = l.category and not s.passed and s.fields is null)
                order by i.received_at, l.id""").param("case", number.value()).param("untold", UNTOLD).param("tenant", authority.tenantId())
                .query((row, index) -> new Handover(row.getObject("received_at", OffsetDateTime.class).toInstant(), read(row, index))).list();
    }

    /** One category of one message, at the moment when its receiver got it. */
    public record Handover(Instant at, LogLine line) {
    }

    /** Who has got anything on these rounds of consent; what was stopped on its way is nothing. */
    public List<Authority> receiversOn(Collection<Long> consentRounds) {
        return consentRounds.isEmpty() ? List.of() : jdbc.sql("""
                select distinct receiver from disclosure_log where consent_round in (:rounds) and passed
                and message_id in (select message_id from message_inbox) order by receiver""")
                .param("rounds", consentRounds).query(String.class).list().stream().map(Authority::new).toList();
    }

    /**
     * Destroys a case's log, when the case itself is destroyed (retention). That it was, who decided it, and what the
     * chain ended in is kept for good.
     */
    @Transactional
    public void erase(CaseNumber number, String decidedBy) {
        var head = chains.hold(number.value());
        jdbc.sql("insert into disclosure_erasure (case_number, length, head, decided_by, erased_at) values (?, ?, ?, ?, ?)")
                .params(number.value(), head.length(), head.hash(), decidedBy, now().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("select erase_disclosure_log(?)").param(number.value()).query(Integer.class).single();
        chains.forget(number.value());
    }

    @Transactional
    void record(String messageId, Message message, Collection<Ruling> rulings, LogLine.Stage stage) {
        record(messageId, message, rulings, stage, message.decision());
    }

    /** @param decision the named person's, or null */
    @Transactional
    void record(String messageId, Message message, Collection<Ruling> rulings, LogLine.Stage stage, Message.Decision decision) {
        var head = chains.hold(message.caseNumber().value());
        for (var ruling : rulings) {
            head = add(head, line(head, messageId, message, ruling, stage, decision));
            if (ruling.takenOut() != null) {
                head = add(head, line(head, messageId, message, ruling.partHeldBack(), stage, decision));
            }
        }
        chains.move(head);
    }

    private SealedLine line(Chains.Head head, String messageId, Message message, Ruling ruling, LogLine.Stage stage, Message.Decision decision) {
        return new SealedLine(SealedLine.FORM, head.hash(), head.length() + 1, message.caseNumber().value(), messageId, message.name().name(),
                message.from().tenantId(), message.to().tenantId(), ruling.category().name(), ruling.passes(), stage.name(),
                ruling.ground(), ruling.consentRound(), ruling.why() == null ? null : ruling.why().name(),
                ruling.passes() || ruling.takenOut() == null ? null : String.join(",", ruling.takenOut().fields()),
                decision == null ? null : decision.decidedBy(), decision == null ? null : decision.reason(), actor.id(), now());
    }

    private Chains.Head add(Chains.Head head, SealedLine line) {
        jdbc.sql("""
                insert into disclosure_log (case_number, message_id, message, sender, receiver, category, passed, stage, ground,
                                            consent_round, held_back, fields, decided_by, decision_reason, actor, decided_at,
                                            form, place, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(line.caseNumber(), line.messageId(), line.message(), line.sender(), line.receiver(), line.category(),
                        line.passed(), line.stage(), line.ground(), line.consentRound(), line.heldBack(), line.fields(), line.decidedBy(),
                        line.decisionReason(), line.actor(), line.time(), line.form(), line.place(), line.previousHash(), line.hash()).update();
        return new Chains.Head(head.caseNumber(), line.place(), line.hash());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LogLine read(ResultSet row, int index) throws SQLException {
        var heldBack = row.getString("held_back");
        var fields = row.getString("fields");
        return new LogLine(row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                row.getString("message_id"), MessageName.valueOf(row.getString("message")),
                new Authority(row.getString("sender")), new Authority(row.getString("receiver")),
                Category.valueOf(row.getString("category")), row.getBoolean("passed"),
                LogLine.Stage.valueOf(row.getString("stage")), row.getString("ground"), row.getObject("consent_round", Long.class),
                heldBack == null ? null : HeldBack.valueOf(heldBack),
                fields == null ? List.of() : Particular.among(List.of(fields.split(","))), row.getString("decided_by"));
    }
}
