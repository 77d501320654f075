package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.ATTENDANCE_PERCENT;
import static se.samsteg.placement.PlacementVariables.INFORMATION_GIVEN;
import static se.samsteg.placement.PlacementVariables.INFORMATION_PARTIAL;
import static se.samsteg.shared.CaseVariables.CONVERSATION;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.SENDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Sends what the school answers an open investigation: to the district that asked, wherever the pupil lives now. */
@Component
class SendInformationDelegate implements JavaDelegate {
    private final PlacementMessages messages;
    private final InformationRequests requests;

    SendInformationDelegate(PlacementMessages messages, InformationRequests requests) {
        this.messages = messages;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asker = SENDER.find(execution).orElseGet(() -> DISTRICT.of(execution));
        messages.provideInformation(CaseScope.of(execution), new Authority(asker),
                CONVERSATION.find(execution), INFORMATION_GIVEN.of(execution), INFORMATION_PARTIAL.find(execution).orElse(false),
                ATTENDANCE_PERCENT.find(execution));
        requests.answered(CaseScope.of(execution));
    }
}
