package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.START_ATTENDANCE_PERCENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Notes how much the pupil has been there since the placement began. */
@Component
class RecordStartDelegate implements JavaDelegate {
    private final Placements placements;

    RecordStartDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.lookedAtStart(CaseScope.of(execution), START_ATTENDANCE_PERCENT.of(execution));
    }
}
