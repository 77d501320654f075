package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.EXTENDED_TO;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records the decision to extend, and moves the running investigation's end; the same from within and from its own form. */
@Component
class RecordExtensionDelegate implements JavaDelegate {
    private final Extensions extensions;
    private final InvestigationProcess process;

    RecordExtensionDelegate(Extensions extensions, InvestigationProcess process) {
        this.extensions = extensions;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        process.moveEnd(scope, extensions.extend(scope, PUPIL_ID.of(execution), EXTENDED_TO.of(execution)), execution.getProcessInstanceId());
    }
}
