package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.GROUP_CODE;
import static se.samsteg.placement.PlacementVariables.OTHER_SEAT;
import static se.samsteg.placement.PlacementVariables.SEAT_FOUND;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

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
        var scope = CaseScope.of(execution);
        SEAT_FOUND.set(execution, placements.reserveSeat(scope, GROUP_CODE.of(execution)));
        placements.otherSeat(scope, PUPIL_ID.of(execution)).ifPresent(number -> OTHER_SEAT.set(execution.getProcessInstance(), number.value()));
    }
}
