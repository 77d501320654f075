package se.samsteg.sip;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Within what the rows of a plan have to lie.
 *
 * @param called  who can be responsible
 * @param metOn   the day on which the parties first met; nothing of the plan begins before it
 * @param today   no follow-up is planned for a day that has passed
 * @param inForce the rows of the version in force: what was right then may stand
 */
record PlanBounds(Set<Party> called, Optional<LocalDate> metOn, LocalDate today, List<Map<String, Object>> inForce) {

    boolean hasPassed(LocalDate followUp, Map<?, ?> row) {
        return followUp.isBefore(today) && !inForce.contains(PlanRows.row(row));
    }
}
