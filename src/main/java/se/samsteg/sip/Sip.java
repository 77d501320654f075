package se.samsteg.sip;

import java.time.Instant;
import java.time.LocalDate;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/**
 * A plan in the making or in force.
 *
 * @param instance    the process instance that it lives in
 * @param meetings    how many times its parties have been called
 * @param metOn       the day on which the parties first met, or null
 * @param ownAnswerOn the day on which the pupil, who had turned 18 meanwhile, had answered for himself or herself, or null
 * @param author      who last worked on its text, or null
 */
record Sip(long id, CaseNumber caseNumber, Authority authority, String instance, int meetings, Instant openedAt, LocalDate metOn,
           LocalDate ownAnswerOn, Author author) {

    /** @param name as it was when the work was done: a reader of an old version sees who it was then */
    record Author(String userId, String name) {
        static final Author SYSTEM = new Author("samsteg", "Samsteg");
    }

    CaseScope scope() {
        return new CaseScope(caseNumber, authority, instance, "");
    }

    LocalDate openedOn() {
        return LocalDate.ofInstant(openedAt, IsoTime.ZONE);
    }
}
