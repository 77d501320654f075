package se.samsteg.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/** The tables {@code message_outbox} and {@code message_inbox}: content waits here, the engine knows only ids. */
@Repository
class Outbox {
    private static final TypeReference<List<Message.Part>> PARTS = new TypeReference<>() { };
    private static final TypeReference<List<Ruling>> RULINGS = new TypeReference<>() { };
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void put(Outgoing sent) {
        var message = sent.message();
        jdbc.sql("""
                insert into message_outbox (id, name, case_number, sender, receiver, purpose, in_reply_to, parts, rulings,
                                            state, attempts, sent_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(sent.id(), message.name().name(), message.caseNumber().value(), message.from().tenantId(),
                        message.to().tenantId(), message.purpose().name(), message.inReplyTo(), write(message.parts()),
                        write(sent.rulings()), sent.state().name(), sent.attempts(), now()).update();
    }

    /** Locks the message until the transaction ends: of two deliveries at once the second sees what the first did. */
    Outgoing hold(String id) {
        return jdbc.sql("select * from message_outbox where id = ? for update").param(id).query(this::read).single();
    }

    Optional<Outgoing> find(String id) {
        return jdbc.sql("select * from message_outbox where id = ?").param(id).query(this::read).optional();
    }

    List<String> pendingOf(CaseNumber number) {
        return jdbc.sql("select id from message_outbox where case_number = ? and state = 'PENDING' order by sent_at")
                .param(number.value()).query(String.class).list();
    }

    boolean reached(CaseNumber number, Authority from, Authority to, MessageName name, LocalDate since) {
        return jdbc.sql("""
                select count(*) from message_outbox where case_number = ? and sender = ? and receiver = ? and name = ? and state = 'DELIVERED'
                and settled_at >= ?""").params(number.value(), from.tenantId(), to.tenantId(), name.name(),
                since.atStartOfDay(IsoTime.ZONE).toOffsetDateTime()).query(Integer.class).single() > 0;
    }

    /** What a new check has left of it. */
    void trim(Outgoing sent) {
        jdbc.sql("update message_outbox set parts = ?, rulings = ? where id = ?")
                .params(write(sent.message().parts()), write(sent.rulings()), sent.id()).update();
    }

    void postpone(Outgoing sent) {
        jdbc.sql("update message_outbox set attempts = attempts + 1 where id = ?").param(sent.id()).update();
    }

    void settle(Outgoing sent, Outgoing.State state) {
        jdbc.sql("update message_outbox set state = ?, settled_at = ? where id = ?")
                .params(state.name(), now(), sent.id()).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the receiver has the message already */
    void receive(Outgoing sent) {
        jdbc.sql("insert into message_inbox (message_id, case_number, receiver, received_at) values (?, ?, ?, ?)")
                .params(sent.id(), sent.message().caseNumber().value(), sent.message().to().tenantId(), now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Outgoing read(ResultSet row, int index) throws SQLException {
        var message = new Message(MessageName.valueOf(row.getString("name")), new CaseNumber(row.getString("case_number")),
                new Authority(row.getString("sender")), new Authority(row.getString("receiver")),
                Purpose.valueOf(row.getString("purpose")), row.getString("in_reply_to"), null,
                parse(row.getString("parts"), PARTS));
        return new Outgoing(row.getString("id"), message, parse(row.getString("rulings"), RULINGS),
                Outgoing.State.valueOf(row.getString("state")), row.getInt("attempts"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A message holds what cannot be kept", e);
        }
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the table message_outbox is damaged", e);
        }
    }
}
