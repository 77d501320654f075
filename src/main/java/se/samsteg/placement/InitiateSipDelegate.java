package se.samsteg.placement;

import static se.samsteg.shared.CaseVariables.DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Asks the district for a SIP since a review gave a warning. */
@Component
class InitiateSipDelegate implements JavaDelegate {
    private final PlacementMessages messages;

    InitiateSipDelegate(PlacementMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.requestSip(CaseScope.of(execution), new Authority(DISTRICT.of(execution)),
                RecordReviewDelegate.found(execution));
    }
}
