package se.samsteg.investigation;

import static se.samsteg.investigation.LvuVariables.APPLICATION;
import static se.samsteg.investigation.LvuVariables.APPLICATION_EXTENDED;
import static se.samsteg.investigation.LvuVariables.CARE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that care was applied for, that the court gave more time, or that the care has ended. */
@Component
class RecordApplicationDelegate implements JavaDelegate {
    private final LvuProceedings proceedings;

    RecordApplicationDelegate(LvuProceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var what = APPLICATION.of(execution);
        APPLICATION_EXTENDED.set(execution, proceedings.applied(CaseScope.of(execution), CARE_ID.of(execution), what, what.day().of(execution)));
    }
}
