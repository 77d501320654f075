package se.samsteg.sip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsteg.shared.IsoTime;

/**
 * A plan as it was established; it is never changed.
 *
 * @param author     who wrote it
 * @param document   id of its document
 * @param rows       the interventions, as the contract's {@code items}
 */
record PlanVersion(int version, Instant establishedAt, Sip.Author author, Principal overallResponsible, LocalDate nextFollowUp,
                   List<Map<String, Object>> rows, String commonAdvice, long document) {

    LocalDate establishedOn() {
        return LocalDate.ofInstant(establishedAt, IsoTime.ZONE);
    }

    PlanVersion filedAs(long document) {
        return new PlanVersion(version, establishedAt, author, overallResponsible, nextFollowUp, rows, commonAdvice, document);
    }

    List<PlanItem> items() {
        return rows.stream().map(PlanItem::of).toList();
    }
}
