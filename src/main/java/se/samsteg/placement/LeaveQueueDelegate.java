package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.GROUP_CODE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Gives up the place in the queue of an application that is taken back. */
@Component
class LeaveQueueDelegate implements JavaDelegate {
    private final Placements placements;

    LeaveQueueDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.withdraw(CaseScope.of(execution), GROUP_CODE.of(execution));
    }
}
