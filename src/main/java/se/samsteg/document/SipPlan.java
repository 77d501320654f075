package se.samsteg.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The individual plan with the four items that the law demands (SoL 10:9, HSL 16:4).
 *
 * @param child              the child's name
 * @param version            counted from 1
 * @param establishedOn      the day from which it holds
 * @param question           what it was made for
 * @param participants       who was there
 * @param items              who does what
 * @param shares             what each principal answers for, and what is done by others
 * @param overallResponsible the principal with the overall responsibility, as a reader knows it
 * @param commonAdvice       the one advice that all give the family; may be empty
 * @param nextFollowUp       when it is followed up
 */
public record SipPlan(
        String child, int version, LocalDate establishedOn, String question, List<Fact> participants, List<Item> items,
        List<Fact> shares, String overallResponsible, String commonAdvice, LocalDate nextFollowUp) implements Letter {

    /** One intervention: for which need, who answers for it, from when, followed up when; all as a reader sees it. */
    public record Item(
            String area, String need, String intervention, String responsible, LocalDate start, LocalDate followUp) {
    }

    @Override
    public String template() {
        return "sip-plan";
    }

    @Override
    public String title() {
        return "Samordnad individuell plan (SIP)" + (version == 1 ? "" : ", version " + version);
    }

    @Override
    public String description() {
        return "Samordnad individuell plan med insatser, ansvariga och uppföljning";
    }
}
