package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.GROUP_CODE;
import static se.samsteg.placement.PlacementVariables.GROUP_TYPE;
import static se.samsteg.placement.PlacementVariables.NOTICE_SENT;
import static se.samsteg.placement.PlacementVariables.PLACEMENT_START;
import static se.samsteg.shared.CaseVariables.DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Tells the district of the placement, as far as the consent goes. */
@Component
class NotifySocialServicesDelegate implements JavaDelegate {
    private final PlacementMessages messages;

    NotifySocialServicesDelegate(PlacementMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var disclosure = messages.notifyPlacement(CaseScope.of(execution), new Authority(DISTRICT.of(execution)),
                GROUP_TYPE.of(execution), GROUP_CODE.of(execution), PLACEMENT_START.of(execution));
        NOTICE_SENT.set(execution, !disclosure.blocked());
    }
}
