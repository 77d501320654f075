package se.samsteg.consent;

import java.util.List;
import se.samsteg.disclosure.Purpose;

/** What the giver is asked for, and which disclosures that can carry. */
public enum ConsentPurpose {
    COOPERATION(List.of(Purpose.COOPERATION, Purpose.SIP), "skolan och socialtjänsten ska kunna samarbeta under placeringen",
            "school-social-workers"),
    SIP(List.of(Purpose.SIP), "alla som hjälper till ska kunna göra en gemensam plan (samordnad individuell plan)",
            "sip-coordinators");

    private final List<Purpose> disclosures;
    private final String sentence;
    private final String collectors;

    ConsentPurpose(List<Purpose> disclosures, String sentence, String collectors) {
        this.disclosures = disclosures;
        this.sentence = sentence;
        this.collectors = collectors;
    }

    boolean carries(Purpose disclosure) {
        return disclosures.contains(disclosure);
    }

    boolean isOnlyFor(Purpose disclosure) {
        return disclosures.equals(List.of(disclosure));
    }

    /** The group that asks and takes the answers. */
    String collectors() {
        return collectors;
    }

    /** The end of the sentence "Vi ber om ditt samtycke för att …". */
    String sentence() {
        return sentence;
    }
}
