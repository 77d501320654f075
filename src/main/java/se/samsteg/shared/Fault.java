package se.samsteg.shared;

import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * One thing that is wrong with what somebody entered.
 *
 * @param field   the field's name in the contract
 * @param message a Swedish sentence that says the rule, and never repeats what was entered
 * @param law     the source of the rule, which is cited with it; null when it has none of its own
 */
public record Fault(String field, String message, Law law) {
    public Fault(String field, String message) {
        this(field, message, null);
    }

    /** The same with its source in the sentence. */
    public Fault citing(Function<Law, String> citation) {
        return law == null ? this : new Fault(field, message.replaceFirst("\\.?$", " (" + Matcher.quoteReplacement(citation.apply(law)) + ")."));
    }
}
