package se.samsteg.document;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Calls to the meeting of an individual plan (SoL 10:8, HSL 16:4).
 *
 * @param child    the child's name
 * @param start    when it begins, on the clock of Europe/Stockholm
 * @param minutes  how long it is planned to take
 * @param question what the meeting is about
 * @param parties  who is called, as a reader knows them
 */
public record SipInvitation(
        String child, LocalDateTime start, int minutes, String place, String question, List<String> parties)
        implements Letter {

    @Override
    public String template() {
        return "sip-invitation";
    }

    @Override
    public String title() {
        return "Kallelse till SIP-möte";
    }

    @Override
    public String description() {
        return "Kallelse till möte om samordnad individuell plan";
    }

    public LocalDateTime end() {
        return start.plusMinutes(minutes);
    }
}
