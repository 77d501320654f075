package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.RIGHT_DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Hands the report over in the transaction of the decision. */
@Component
class ForwardConcernDelegate implements JavaDelegate {
    private final Forwarding forwarding;

    ForwardConcernDelegate(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        forwarding.forward(CaseScope.of(execution), new Authority(RIGHT_DISTRICT.of(execution)));
    }
}
