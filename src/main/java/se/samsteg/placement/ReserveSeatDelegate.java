package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.GROUP_CODE;
import static se.samsteg.placement.PlacementVariables.SEAT_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Gives the pupil a seat, or a place in the queue. */
@Component
class ReserveSeatDelegate implements JavaDelegate {
    private final Placements placements;

    ReserveSeatDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SEAT_FOUND.set(execution, placements.reserveSeat(CaseScope.of(execution), GROUP_CODE.of(execution)));
    }
}
