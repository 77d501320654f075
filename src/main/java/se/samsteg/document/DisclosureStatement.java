package se.samsteg.document;

import java.util.List;

/**
 * What an authority has told others about a family, and been told, for the family itself.
 *
 * @param authority   the authority that writes, as inside a sentence
 * @param handovers   first to last
 * @param heldBack    how often something was stopped before it left the authority
 */
public record DisclosureStatement(String authority, List<Handover> handovers, long heldBack) implements Letter {

    /** One thing that was told; all as a reader sees it. */
    public record Handover(String day, String from, String to, String what, String ground) {
    }

    @Override
    public String template() {
        return "disclosure-statement";
    }

    @Override
    public String title() {
        return "Uppgifter som har lämnats mellan myndigheter";
    }

    @Override
    public String description() {
        return "Förteckning över vad som har lämnats, till vem, när och med vilket stöd";
    }
}
