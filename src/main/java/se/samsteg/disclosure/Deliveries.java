package se.samsteg.disclosure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** Hands messages to their receivers, once each, and only while what they rest on still holds. */
@Service
@Transactional
public class Deliveries {
    /** The receiver has it; the receiver is not there yet; a named person must look at it first; it may not be delivered any more. */
    enum Outcome { DELIVERED, WAITING, UNCHECKED, STOPPED }

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
    private final Outbox outbox;
    private final Rulings rulings;
    private final DisclosureLog log;
    private final Narrator narrator;
    private final CaseFiles cases;
    private final Receivers receivers;

    Deliveries(Outbox outbox, Rulings rulings, DisclosureLog log, Narrator narrator, CaseFiles cases, Receivers receivers) {
        this.outbox = outbox;
        this.rulings = rulings;
        this.log = log;
        this.narrator = narrator;
        this.cases = cases;
        this.receivers = receivers;
    }

    /** Safe to repeat: a message that was delivered or stopped before is left as it is. */
    Outcome deliver(String messageId) {
        var sent = stillAllowed(hold(messageId));
        if (!sent.pending()) {
            return sent.state() == Outgoing.State.DELIVERED ? Outcome.DELIVERED : Outcome.STOPPED;
        }
        if (sent.rulings().stream().anyMatch(Ruling::needsCheck)) {
            return Outcome.UNCHECKED;
        }
        if (!receivers.ready(sent)) {
            outbox.postpone(sent);
            return Outcome.WAITING;
        }
        outbox.receive(sent);
        outbox.settle(sent, Outgoing.State.DELIVERED);
        cases.join(sent.message().caseNumber(), sent.message().to());
        narrator.received(sent.message());
        if (!receivers.hand(sent) && receivers.isIdle(sent)) {
            cases.close(sent.message().caseNumber(), sent.message().to());
        }
        return Outcome.DELIVERED;
    }

    /** Checks everything that is still on its way in a case once more: for the moment when a consent is withdrawn. */
    public void checkPending(CaseNumber number) {
        cases.hold(number);
        outbox.pendingOf(number).stream().map(id -> stillAllowed(outbox.hold(id))).filter(sent -> !sent.pending()).forEach(receivers::stopped);
    }

    /** What the sender has said of this and has not arrived yet is taken back: a later word holds, or there is nothing left to say it for. */
    public void takeBack(CaseNumber number, Authority from, Set<MessageName> names) {
        cases.hold(number);
        outbox.pendingOf(number).stream().map(outbox::hold).filter(Outgoing::pending).filter(sent -> sent.message().from().equals(from))
                .filter(sent -> names.contains(sent.message().name())).forEach(this::takeBack);
    }

    /** Whether the authority has got such a message since that day: one that was held back it knows nothing of, and is told nothing more. */
    @Transactional(readOnly = true)
    public boolean hasReached(CaseNumber number, Authority from, Authority to, MessageName name, LocalDate since) {
        return outbox.reached(number, from, to, name, since);
    }

    private void takeBack(Outgoing sent) {
        var none = sent.rulings().stream().map(ruling -> Ruling.heldBack(ruling.category(), HeldBack.NOT_NEEDED)).toList();
        if (!sent.message().withinOneAuthority()) {
            log.record(sent.id(), sent.message(), none, LogLine.Stage.DELIVERY);
            narrator.stoppedBeforeDelivery(sent.message(), none);
        }
        receivers.stopped(keep(sent, none));
    }

    /** How long to wait before the receiver is looked for again: 1 min, 10 min, 1 h, then each day. */
    @Transactional(readOnly = true)
    public Duration pause(String messageId) {
        var attempts = outbox.find(messageId).map(Outgoing::attempts).orElse(0);
        return PAUSES.get(Math.max(0, Math.min(attempts, PAUSES.size()) - 1));
    }

    /**
     * What a named person found of the givers' own exceptions; nothing happens when the message was stopped meanwhile.
     *
     * @param excepted the particulars that the message leaves without, when it is released trimmed
     */
    void checked(String messageId, ExceptionCheck found, Collection<Particular> excepted, Message.Decision decision) {
        var sent = hold(messageId);
        if (!sent.pending()) {
            return;
        }
        var fields = found == ExceptionCheck.RELEASE_TRIMMED ? Particular.fieldsOf(excepted) : Set.<String>of();
        var looked = sent.rulings().stream().filter(Ruling::needsCheck)
                .map(ruling -> found == ExceptionCheck.WITHHOLD ? ruling.foundExcepted()
                        : without(ruling, sent.message().part(ruling.category()), fields, decision.decidedBy())).toList();
        log.record(sent.id(), sent.message(), looked, LogLine.Stage.DELIVERY, decision);
        narrator.stoppedBeforeDelivery(sent.message(), looked);
        keep(sent, sent.rulings().stream().map(ruling -> looked.stream()
                .filter(one -> one.category() == ruling.category()).findFirst().orElse(ruling)).toList());
    }

    private static Ruling without(Ruling ruling, Message.Part part, Set<String> fields, String checker) {
        var excepted = part.fieldsAmong(fields);
        return !excepted.isEmpty() && Particular.tellsNothing(part.without(excepted).fields()) ? ruling.foundExcepted()
                : ruling.checked(checker, excepted);
    }

    /** The case first, then its message: who withdraws a consent goes the same way, so each sees what the other has done. */
    private Outgoing hold(String messageId) {
        cases.hold(outbox.find(messageId).orElseThrow().message().caseNumber());
        return outbox.hold(messageId);
    }

    private Outgoing stillAllowed(Outgoing sent) {
        if (!sent.pending()) {
            return sent;
        }
        var now = sent.rulings().stream().map(ruling -> rulings.again(sent.message(), ruling)).toList();
        if (now.equals(sent.rulings())) {
            return sent;
        }
        if (!now.stream().allMatch(Ruling::passesWhole)) {
            log.record(sent.id(), sent.message(), now, LogLine.Stage.DELIVERY);
            narrator.stoppedBeforeDelivery(sent.message(), now);
        }
        return keep(sent, now);
    }

    private Outgoing keep(Outgoing sent, List<Ruling> now) {
        var left = sent.under(now);
        outbox.trim(left);
        if (left.rulings().isEmpty()) {
            outbox.settle(left, Outgoing.State.STOPPED);
            return outbox.hold(sent.id());
        }
        return left;
    }
}
