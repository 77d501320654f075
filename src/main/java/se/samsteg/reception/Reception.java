package se.samsteg.reception;

import java.time.LocalDateTime;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;

/**
 * A registered notice or concern.
 *
 * @param instance   topmost process instance, to which its content belongs
 * @param receivedAt Europe/Stockholm; never changes
 */
record Reception(long id, CaseNumber caseNumber, Authority authority, long pupilId, String instance,
                 ReceptionKind kind, LocalDateTime receivedAt, boolean acuteDanger) {

    CaseScope scope() {
        return new CaseScope(caseNumber, authority, instance, "");
    }

    /** A danger that this reception does not know of needs a protection assessment of its own (SoL 20:1). */
    boolean covers(Arrival arrival) {
        return acuteDanger || !arrival.acuteDanger();
    }
}
