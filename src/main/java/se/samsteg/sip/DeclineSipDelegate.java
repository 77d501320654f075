package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.sip.SipVariables.INITIATOR;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that no plan is made, and tells who has asked. */
@Component
class DeclineSipDelegate implements JavaDelegate {
    private final SipRefusals refusals;

    DeclineSipDelegate(SipRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refusals.refuse(CaseScope.of(execution), PUPIL_ID.of(execution), INITIATOR.find(execution));
    }
}
