package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.END_DATE;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Frees the seat, and tells the parties that the placement has ended. */
@Component
class ClosePlacementDelegate implements JavaDelegate {
    private final PlacementEnd end;

    ClosePlacementDelegate(PlacementEnd end) {
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution execution) {
        end.close(CaseScope.of(execution), new Authority(DISTRICT.of(execution)), PUPIL_ID.of(execution), END_DATE.of(execution));
    }
}
