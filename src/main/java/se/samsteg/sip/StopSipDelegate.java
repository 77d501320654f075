package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Stops the running plan when the family wants it (SoL 10:8). */
@Component
class StopSipDelegate implements JavaDelegate {
    private final SipEnds ends;
    private final SipProcess plans;

    StopSipDelegate(SipEnds ends, SipProcess plans) {
        this.ends = ends;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        ends.requireRunning(scope);
        plans.stop(scope);
    }
}
