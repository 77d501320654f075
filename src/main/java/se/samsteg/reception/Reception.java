package se.samsteg.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;

/**
 * A registered notice or concern.
 *
 * @param instance      topmost process instance, to which its content belongs
 * @param receivedAt    Europe/Stockholm, when the first authority got it; never changes
 * @param limitsVersion of the limits that it began under and keeps; empty for one from before that was noted
 */
record Reception(long id, CaseNumber caseNumber, Authority authority, long pupilId, String instance,
                 ReceptionKind kind, LocalDateTime receivedAt, boolean acuteDanger, OptionalInt limitsVersion, Course course) {

    /** What has become of it so far; what has not happened is null here and {@code Optional} through the methods. */
    record Course(LocalDate protectionAssessedOn, boolean immediateProtection, LocalDate extendedTo, PreliminaryDecision decision, LocalDate decidedOn,
                  boolean answerWithheld, LocalDate investigationClosedOn, Handover handover, Authority forwardedFrom,
                  LocalDate takenBackOn) {
    }

    /** @param by user id of who decided that another district is the right one */
    record Handover(Authority to, LocalDate on, String by) {
    }

    CaseScope scope() {
        return new CaseScope(caseNumber, authority, instance, "");
    }

    /** A danger that this reception does not know of needs a protection assessment of its own (SoL 20:1). */
    boolean covers(Arrival arrival) {
        return acuteDanger || !arrival.acuteDanger();
    }

    boolean isConcern() {
        return kind == ReceptionKind.CONCERN;
    }

    /** Waits for a decision here. */
    boolean isUndecided() {
        return course.decidedOn() == null && course.handover() == null;
    }

    boolean awaitsProtection() {
        return isConcern() && isUndecided() && course.protectionAssessedOn() == null;
    }

    boolean isInvestigated() {
        return course.decision() == PreliminaryDecision.OPEN && course.investigationClosedOn() == null;
    }

    Optional<LocalDate> extendedTo() {
        return Optional.ofNullable(course.extendedTo());
    }

    Optional<Handover> handover() {
        return Optional.ofNullable(course.handover());
    }

    /** The day on which the authority was last busy with it; empty while it is. */
    Optional<LocalDate> over() {
        return isUndecided() || isInvestigated() ? Optional.empty()
                : Optional.ofNullable(course.investigationClosedOn() != null ? course.investigationClosedOn()
                : course.handover() != null ? course.handover().on() : course.decidedOn());
    }
}
