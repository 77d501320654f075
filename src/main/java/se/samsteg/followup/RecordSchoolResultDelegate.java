package se.samsteg.followup;

import static se.samsteg.followup.FollowUpVariables.ACTION_PLAN_STATUS;
import static se.samsteg.followup.FollowUpVariables.ATTENDANCE_PERCENT;
import static se.samsteg.followup.FollowUpVariables.ELIGIBILITY;
import static se.samsteg.followup.FollowUpVariables.GOALS_MET;
import static se.samsteg.followup.FollowUpVariables.GRADES;
import static se.samsteg.followup.FollowUpVariables.PASSED_SUBJECTS;
import static se.samsteg.followup.FollowUpVariables.TERM;
import static se.samsteg.shared.CaseVariables.CONVERSATION;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ProcessVariable;

/** Keeps what the school has told of this term, and lets it sharpen the next look at the risk: that is asked in the whole instance. */
@Component
class RecordSchoolResultDelegate implements JavaDelegate {
    private final SchoolResults results;

    RecordSchoolResultDelegate(SchoolResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var told = new SchoolResults.Told(told(TERM, execution), told(ATTENDANCE_PERCENT, execution), told(GOALS_MET, execution),
                told(GRADES, execution), told(PASSED_SUBJECTS, execution), told(ELIGIBILITY, execution), told(ACTION_PLAN_STATUS, execution));
        results.record(CaseScope.of(execution), told);
        ATTENDANCE_PERCENT.set(execution.getProcessInstance(), told.attendance().orElse(null));
        GOALS_MET.set(execution.getProcessInstance(), told.goals().orElse(null));
    }

    /** What a message does not say is not what an earlier one said: a giver may have taken it out. */
    private static <T> Optional<T> told(ProcessVariable<T> variable, DelegateExecution execution) {
        return execution.hasVariableLocal(CONVERSATION.name()) ? variable.findLocal(execution) : variable.find(execution);
    }
}
