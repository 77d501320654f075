package se.samsteg.disclosure;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;

/** The only way from one authority to another: decides by category, logs, and sends what may pass. */
@Service
public class DisclosureGate {
    private final Rulings rulings;
    private final DisclosureLog log;
    private final Outbox outbox;
    private final DeliveryProcess delivery;
    private final Narrator narrator;
    private final CaseFiles cases;

    DisclosureGate(Rulings rulings, DisclosureLog log, Outbox outbox, DeliveryProcess delivery, Narrator narrator, CaseFiles cases) {
        this.cases = cases;
        this.rulings = rulings;
        this.log = log;
        this.outbox = outbox;
        this.delivery = delivery;
        this.narrator = narrator;
    }

    /**
     * Sends what has a named ground or a valid consent in that direction (OSL 8:1, 10:28, 12:2), in the caller's
     * transaction, which holds the case; it is delivered by a job afterwards. Never throws because something may not pass: that is an outcome.
     */
    @Transactional
    public Disclosure send(Message message) {
        cases.hold(message.caseNumber());
        var id = UUID.randomUUID().toString();
        var decided = rulings.on(message);
        if (!message.withinOneAuthority()) {
            log.record(id, message, decided, LogLine.Stage.SENDING);
        }
        narrator.sent(message, decided);
        var disclosure = Disclosure.of(id, decided);
        if (!disclosure.blocked()) {
            outbox.put(new Outgoing(id, message, decided, Outgoing.State.PENDING, 0).under(decided));
            delivery.start(id, message);
        }
        return disclosure;
    }
}
