package se.samsteg.disclosure;

import java.util.Set;

/**
 * What the gate decided on one message.
 *
 * @param messageId  the message's id; what its answers are {@code inReplyTo}
 * @param passed     the categories that are on their way to the receiver
 * @param heldBack   the categories that had neither ground nor consent
 */
public record Disclosure(String messageId, Outcome outcome, Set<Category> passed, Set<Category> heldBack) {
    /** Nothing held back; something held back; nothing sent at all. */
    public enum Outcome { SENT, TRIMMED, BLOCKED }

    static Disclosure of(String messageId, Set<Category> passed, Set<Category> heldBack) {
        var outcome = passed.isEmpty() ? Outcome.BLOCKED : heldBack.isEmpty() ? Outcome.SENT : Outcome.TRIMMED;
        return new Disclosure(messageId, outcome, Set.copyOf(passed), Set.copyOf(heldBack));
    }

    public boolean blocked() {
        return outcome == Outcome.BLOCKED;
    }
}
