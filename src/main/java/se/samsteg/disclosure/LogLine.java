package se.samsteg.disclosure;

import java.time.Instant;
import java.util.List;
import se.samsteg.shared.Authority;

/**
 * One decision of the gate on one category of one message.
 *
 * @param stage        decided when it was sent, or once more before it was delivered
 * @param ground       the rule that it passed on, null when it was held back
 * @param consentRound the round of consent that it passed on, or null
 * @param heldBack     why it was held back, or null
 * @param particulars  those that were held back of a category that passed; empty: the line is about the whole category
 * @param decidedBy    user id of the named person who decided on the disclosure, where the law needs one; else null
 * @param actor        user id, or {@code system}
 */
public record LogLine(Instant at, String actor, String messageId, MessageName message, Authority from, Authority to,
                      Category category, boolean passed, Stage stage, String ground, Long consentRound, HeldBack heldBack,
                      List<Particular> particulars, String decidedBy) {
    public enum Stage { SENDING, DELIVERY }
}
