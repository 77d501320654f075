package se.samsteg.consent;

import java.util.List;
import se.samsteg.disclosure.Purpose;

/** What the giver is asked for, and which disclosures that can carry. */
public enum ConsentPurpose {
    PLACEMENT(List.of(Purpose.COOPERATION, Purpose.SIP), "skolan och socialtjänsten ska kunna samarbeta under placeringen"),
    SIP(List.of(Purpose.SIP), "alla som hjälper till ska kunna göra en gemensam plan (samordnad individuell plan)");

    private final List<Purpose> disclosures;
    private final String sentence;

    ConsentPurpose(List<Purpose> disclosures, String sentence) {
        this.disclosures = disclosures;
        this.sentence = sentence;
    }

    boolean carries(Purpose disclosure) {
        return disclosures.contains(disclosure);
    }

    /** The end of the sentence "Vi ber om ditt samtycke för att …". */
    String sentence() {
        return sentence;
    }
}
