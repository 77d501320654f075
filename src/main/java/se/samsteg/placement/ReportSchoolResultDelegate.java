package se.samsteg.placement;

import static se.samsteg.shared.CaseVariables.DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Tells the district how the schooling goes, as far as the consent goes. */
@Component
class ReportSchoolResultDelegate implements JavaDelegate {
    private final PlacementMessages messages;

    ReportSchoolResultDelegate(PlacementMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.reportResult(CaseScope.of(execution), new Authority(DISTRICT.of(execution)),
                RecordReviewDelegate.found(execution));
    }
}
