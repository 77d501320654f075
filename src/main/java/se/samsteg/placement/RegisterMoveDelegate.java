package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.FORMER_DISTRICT;
import static se.samsteg.placement.PlacementVariables.MOVED_ON;
import static se.samsteg.placement.PlacementVariables.NEW_DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** In the transaction of the start: from then on all that the school sends goes to the new district. */
@Component
class RegisterMoveDelegate implements JavaDelegate {
    private final Moves moves;

    RegisterMoveDelegate(Moves moves) {
        this.moves = moves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var former = moves.register(CaseScope.of(execution), PUPIL_ID.of(execution), NEW_DISTRICT.of(execution), MOVED_ON.of(execution));
        FORMER_DISTRICT.set(execution, former.map(Authority::tenantId).orElse(null));
    }
}
