package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.TALK_WITHOUT_GUARDIAN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records how the child was heard, and whether that was without the guardians (SoL 20:7). */
@Component
class RecordTalkDelegate implements JavaDelegate {
    private final ChildTalks talks;

    RecordTalkDelegate(ChildTalks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        talks.record(CaseScope.of(execution), TALK_WITHOUT_GUARDIAN.of(execution));
    }
}
