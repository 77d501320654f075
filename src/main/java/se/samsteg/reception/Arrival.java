package se.samsteg.reception;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samsteg.shared.Authority;

/**
 * What has just come in, before it is registered.
 *
 * @param conversation id of the message that brought it; empty when it came by form
 * @param handedOver   when another district had it first
 */
record Arrival(ReceptionKind kind, ReporterKind reporter, boolean acuteDanger, boolean violenceSuspected,
               boolean wantsAnswer, Optional<String> conversation, Optional<HandedOver> handedOver) {

    /** @param receivedAt when it was first received: the clocks go on from there, whichever district has it */
    record HandedOver(Authority by, LocalDateTime receivedAt) {
    }
}
