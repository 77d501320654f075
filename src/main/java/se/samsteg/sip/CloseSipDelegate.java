package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends a plan that has been followed up, and the keeping of its consent. */
@Component
class CloseSipDelegate implements JavaDelegate {
    private final SipEnds ends;
    private final SipProcess plans;

    CloseSipDelegate(SipEnds ends, SipProcess plans) {
        this.ends = ends;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        ends.end(scope, SipOutcome.CLOSED);
        plans.letConsentGo(scope);
    }
}
