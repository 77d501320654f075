package se.samsteg.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    static Disclosure of(String messageId, List<Ruling> rulings) {
        var passed = categories(rulings, true);
        var outcome = passed.isEmpty() ? Outcome.BLOCKED
                : rulings.stream().allMatch(Ruling::passesWhole) ? Outcome.SENT : Outcome.TRIMMED;
        return new Disclosure(messageId, outcome, passed, categories(rulings, false));
    }

    private static Set<Category> categories(List<Ruling> rulings, boolean passing) {
        return rulings.stream().filter(ruling -> ruling.passes() == passing).map(Ruling::category).collect(Collectors.toUnmodifiableSet());
    }

    public boolean blocked() {
        return outcome == Outcome.BLOCKED;
    }
}
