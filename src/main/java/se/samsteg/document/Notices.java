package se.samsteg.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.document.Notice.State;
import se.samsteg.shared.LowerCamel;

/** Notices without content; each is recorded, and mailed after the commit when there is a mail server and an address. */
@Service
public class Notices {
    /** A recorded notice on its way out; the address lives only as long as this. */
    record Outgoing(long id, Notice notice, String address) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Optional<Mail> mail;
    private final ApplicationEventPublisher events;

    Notices(JdbcClient jdbc, Clock clock, Optional<Mail> mail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mail = mail;
        this.events = events;
    }

    /**
     * Records the notice and lets it leave once the surrounding transaction is committed. A mail fault is recorded
     * too, and never reaches the case.
     *
     * @param address the recipient's mail address, if one is known and may be used
     */
    @Transactional
    public void send(Notice notice, Optional<String> address) {
        var leaves = mail.isPresent() && address.filter(text -> !text.isBlank()).isPresent();
        var id = record(notice, leaves ? State.WAITING : State.NOT_SENT);
        if (leaves) {
            events.publishEvent(new Outgoing(id, notice, address.orElseThrow()));
        }
    }

    void settle(long id, State state) {
        jdbc.sql("update notice set state = ?, sent_at = ? where id = ?")
                .params(LowerCamel.of(state), state == State.SENT ? now() : null, id)
                .update();
    }

    private long record(Notice notice, State state) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into notice (case_number, authority, recipient, occasion, state, created_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(notice.caseNumber().value(), notice.authority().tenantId(), notice.recipient(),
                        notice.occasion(), LowerCamel.of(state), now())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
