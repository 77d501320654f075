package se.samsteg.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that an application was not received. */
@Component
class RecordRejectionDelegate implements JavaDelegate {
    private final Placements placements;

    RecordRejectionDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.reject(CaseScope.of(execution));
    }
}
