package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that no plan is needed; the reason is kept with the answer. */
@Component
class DeclineSipDelegate implements JavaDelegate {
    private final SipEnds ends;

    DeclineSipDelegate(SipEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.end(CaseScope.of(execution), SipOutcome.NOT_WARRANTED);
    }
}
