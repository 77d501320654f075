package se.samsteg.accesslog;

import java.time.Instant;
import se.samsteg.shared.LowerCamel;

/**
 * One line of the log.
 *
 * @param authority   tenant id; null for a list over several
 * @param caseNumber  null for a list
 * @param what        the page, or the engine's command: never content
 * @param task        id of the task in its model, when a task was the reason
 * @param reason      the stated reason, when no task was
 * @param rowCount    how many rows a list had, or null
 * @param ownWork     the reader has, had or may take a task in the case; of a refusal: the case itself is open to the reader
 * @param sameSurname the reader bears a surname of the pupil or a guardian
 */
public record Access(Instant at, String userId, String roles, String authority, String caseNumber, Deed deed, String what,
                     String task, Reason reason, String note, Integer rowCount, boolean ownWork, boolean sameSurname,
                     boolean protectedIdentity, boolean atNight) {

    String reasonCode() {
        return reason == null ? null : LowerCamel.of(reason);
    }
}
