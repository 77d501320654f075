package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An investigation as it stands, open or ended; what is not known is null here and {@code Optional} through the methods.
 *
 * @param dueOn             the statutory day, as extended last
 * @param informing         whether the parties know of it, and who decided that
 * @param restartedAfter    the day on which the investigation before it ended, when that was so shortly before that it is looked into
 * @param restartJudgement  what the supervisor found of that
 */
record KeptInvestigation(Investigation investigation, LocalDate decided, InvestigationDecision outcome, Informing informing,
                         String informingDecidedBy, LocalDate restartedAfter, RestartJudgement restartJudgement,
                         List<Extension> extensions) {

    /**
     * A decision to give it more time.
     *
     * @param decidedBy user id; null for one from before that was kept
     * @param afterEnd  it was decided when the time had run out already
     */
    record Extension(LocalDate decidedOn, String decidedBy, LocalDate from, LocalDate to, String reason, boolean afterEnd) {
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decided);
    }

    Optional<LocalDate> restarted() {
        return Optional.ofNullable(restartedAfter);
    }
}
