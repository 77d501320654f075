package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.ATTENDANCE_PERCENT;
import static se.samsteg.placement.PlacementVariables.INFORMATION_GIVEN;
import static se.samsteg.shared.CaseVariables.CONVERSATION;
import static se.samsteg.shared.CaseVariables.DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Sends what the school answers an open investigation. */
@Component
class SendInformationDelegate implements JavaDelegate {
    private final PlacementMessages messages;

    SendInformationDelegate(PlacementMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.provideInformation(CaseScope.of(execution), new Authority(DISTRICT.of(execution)),
                CONVERSATION.find(execution), INFORMATION_GIVEN.of(execution), ATTENDANCE_PERCENT.find(execution));
    }
}
