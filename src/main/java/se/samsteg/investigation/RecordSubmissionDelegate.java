package se.samsteg.investigation;

import static se.samsteg.investigation.LvuVariables.CARE_ENDED;
import static se.samsteg.investigation.LvuVariables.CARE_ID;
import static se.samsteg.investigation.LvuVariables.SUBMISSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that the immediate care was brought before the court, or has ended. */
@Component
class RecordSubmissionDelegate implements JavaDelegate {
    private final LvuProceedings proceedings;

    RecordSubmissionDelegate(LvuProceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var what = SUBMISSION.of(execution);
        CARE_ENDED.set(execution.getProcessInstance(), proceedings.submitted(CaseScope.of(execution), CARE_ID.of(execution), what,
                what.day().of(execution)));
    }
}
