package se.samsteg.document;

import java.time.LocalDate;
import java.util.List;

/**
 * Asks a guardian, or a child who is old enough, to lift secrecy for one purpose (OSL 10:1, 12:2).
 *
 * @param child      the child's name
 * @param toChild    whether the child itself is asked, and not a guardian
 * @param purpose    for what, as the end of the sentence "Vi ber om ditt samtycke för att …"
 * @param directions who tells whom, one line each
 * @param categories what would be told, one line each
 * @param particulars what can be taken out of it, as parts of a sentence
 * @param answerBy   when we hope for an answer
 * @param validUntil the longest time that the consent can hold
 */
public record ConsentQuestion(
        String child, boolean toChild, String purpose, List<String> directions, List<String> categories,
        List<String> particulars, LocalDate answerBy, LocalDate validUntil) implements Letter {

    @Override
    public String template() {
        return "consent-question";
    }

    @Override
    public String title() {
        return toChild ? "Får vi samarbeta om dig?" : "Får vi samarbeta om ditt barn?";
    }

    @Override
    public String description() {
        return "Fråga om samtycke till att myndigheter delar uppgifter";
    }
}
