package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends the plan at once: the consent is withdrawn. */
@Component
class StopForWithdrawalDelegate implements JavaDelegate {
    private final SipEnds ends;

    StopForWithdrawalDelegate(SipEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.end(CaseScope.of(execution), SipOutcome.WITHDRAWN);
    }
}
