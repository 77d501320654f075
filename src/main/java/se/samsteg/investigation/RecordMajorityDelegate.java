package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.ADULT_DECLINES;
import static se.samsteg.investigation.InvestigationVariables.ADULT_WISH;
import static se.samsteg.investigation.InvestigationVariables.WITHOUT_SCHOOL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.investigation.InvestigationVariables.AdultWish;
import se.samsteg.shared.CaseScope;

/** Does what the one who has come of age wants. */
@Component
class RecordMajorityDelegate implements JavaDelegate {
    private final Majority majority;

    RecordMajorityDelegate(Majority majority) {
        this.majority = majority;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var goesOn = ADULT_WISH.of(execution) == AdultWish.GO_ON;
        majority.settle(CaseScope.of(execution), goesOn);
        ADULT_DECLINES.set(execution, !goesOn);
        WITHOUT_SCHOOL.set(execution.getProcessInstance(), true);
    }
}
