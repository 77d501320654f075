package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends the plan at once: the family has stopped it. */
@Component
class RecordSipStopDelegate implements JavaDelegate {
    private final SipEnds ends;

    RecordSipStopDelegate(SipEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.end(CaseScope.of(execution), SipOutcome.STOPPED);
    }
}
