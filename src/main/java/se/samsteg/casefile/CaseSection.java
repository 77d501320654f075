package se.samsteg.casefile;

import java.util.List;
import java.util.Map;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** A step's own part of what the case page and the API show: consents, plans. */
public interface CaseSection {

    /** The part's name in the API: {@code consents}. */
    String name();

    /** Its heading on the page, Swedish: "Samtycken". */
    String title();

    /** What the authority may see of the case, latest first. */
    List<Item> items(CaseNumber number, Authority authority);

    /**
     * @param heading what it is, Swedish: "Vårdnadshavare 1"
     * @param status  how it stands, Swedish: "Beviljat till 2026-09-01"
     * @param detail  one more line, or an empty text
     * @param facts   the same for the API: contract names to text, numbers, flags, ISO dates or lists of them
     */
    record Item(String heading, String status, String detail, Map<String, Object> facts) {
    }
}
