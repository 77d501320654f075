package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends a plan that nobody has consented to. */
@Component
class AbandonSipDelegate implements JavaDelegate {
    private final SipEnds ends;

    AbandonSipDelegate(SipEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.end(CaseScope.of(execution), SipOutcome.NO_CONSENT);
    }
}
