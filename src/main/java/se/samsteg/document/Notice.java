package se.samsteg.document;

import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * Word to a person that there is something to read, and never what (rule 37).
 *
 * @param recipient whom: {@code guardian1}, {@code guardian2} or {@code child}, never a name
 * @param occasion  why, as a code for the record: {@code consentQuestion}, {@code sipInvitation}, …
 */
public record Notice(CaseNumber caseNumber, Authority authority, String recipient, String occasion) {
    /** What became of a notice. */
    enum State { WAITING, SENT, NOT_SENT, FAILED }
}
