package se.samsteg.followup;

import static se.samsteg.followup.FollowUpVariables.ACTION_PLAN_STATUS;
import static se.samsteg.followup.FollowUpVariables.ATTENDANCE_PERCENT;
import static se.samsteg.followup.FollowUpVariables.ELIGIBILITY;
import static se.samsteg.followup.FollowUpVariables.GOALS_MET;
import static se.samsteg.followup.FollowUpVariables.GRADES;
import static se.samsteg.followup.FollowUpVariables.PASSED_SUBJECTS;
import static se.samsteg.followup.FollowUpVariables.TERM;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Keeps what the school has told of this term, and lets it sharpen the next look at the risk: that is asked in the whole instance. */
@Component
class RecordSchoolResultDelegate implements JavaDelegate {
    private final SchoolResults results;

    RecordSchoolResultDelegate(SchoolResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var told = new SchoolResults.Told(TERM.find(execution), ATTENDANCE_PERCENT.find(execution), GOALS_MET.find(execution),
                GRADES.find(execution), PASSED_SUBJECTS.find(execution), ELIGIBILITY.find(execution), ACTION_PLAN_STATUS.find(execution));
        results.record(CaseScope.of(execution), told);
        ATTENDANCE_PERCENT.set(execution.getProcessInstance(), told.attendance().orElse(null));
        GOALS_MET.set(execution.getProcessInstance(), told.goals().orElse(null));
    }
}
