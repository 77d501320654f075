package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends a plan that has been followed up. */
@Component
class CloseSipDelegate implements JavaDelegate {
    private final SipEnds ends;

    CloseSipDelegate(SipEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.end(CaseScope.of(execution), SipOutcome.CLOSED);
    }
}
