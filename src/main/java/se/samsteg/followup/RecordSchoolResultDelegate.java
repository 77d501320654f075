package se.samsteg.followup;

import static se.samsteg.followup.FollowUpVariables.ATTENDANCE_PERCENT;
import static se.samsteg.followup.FollowUpVariables.GOALS_MET;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Keeps what the school has told of this term, and lets it sharpen the next look at the risk. */
@Component
class RecordSchoolResultDelegate implements JavaDelegate {
    private final SchoolResults results;

    RecordSchoolResultDelegate(SchoolResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.record(CaseScope.of(execution), ATTENDANCE_PERCENT.find(execution), GOALS_MET.find(execution));
    }
}
