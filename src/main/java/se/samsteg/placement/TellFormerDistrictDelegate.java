package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.FORMER_DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Tells the district that the pupil moved from, when it knows of the case, that cooperation has gone over to another. */
@Component
class TellFormerDistrictDelegate implements JavaDelegate {
    private final PlacementMessages messages;

    TellFormerDistrictDelegate(PlacementMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FORMER_DISTRICT.find(execution).map(Authority::new).ifPresent(former -> messages.reportMove(CaseScope.of(execution), former));
    }
}
