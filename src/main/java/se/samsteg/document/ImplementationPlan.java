package se.samsteg.document;

import java.time.LocalDate;
import java.util.List;

/**
 * How an intervention is carried out and followed up; for a placed child with the seven items of SoF 10:3.
 *
 * @param child         the child's name
 * @param establishedOn the day from which it holds
 * @param version       from 1: a plan that is changed is a new one
 * @param placed        whether the child is placed outside the home
 * @param writtenBy     name of the social worker
 */
public record ImplementationPlan(String child, LocalDate establishedOn, int version, List<Item> items, boolean placed, String writtenBy)
        implements Letter {

    /** @param text as it was written, paragraphs parted by line breaks */
    public record Item(String heading, String text) {
        public List<String> paragraphs() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    @Override
    public String template() {
        return "implementation-plan";
    }

    @Override
    public String title() {
        return "Genomförandeplan";
    }

    @Override
    public String description() {
        return "Genomförandeplan med mål, genomförande och uppföljning";
    }
}
