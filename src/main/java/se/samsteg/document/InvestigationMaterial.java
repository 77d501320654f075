package se.samsteg.document;

import java.time.LocalDate;
import java.util.List;

/**
 * Gives a party what the decision on an investigation will rest on, and time to answer (FL 25 §).
 *
 * @param child    the child's name
 * @param analysis the assessment; paragraphs parted by line breaks
 * @param answerBy the last day for an answer
 */
public record InvestigationMaterial(String child, String analysis, LocalDate answerBy) implements Letter {

    @Override
    public String template() {
        return "investigation-material";
    }

    @Override
    public String title() {
        return "Du kan yttra dig innan vi beslutar";
    }

    @Override
    public String description() {
        return "Underlag i en barnavårdsutredning, med sista dag för att yttra sig";
    }

    public List<String> paragraphs() {
        return analysis.lines().filter(line -> !line.isBlank()).toList();
    }
}
