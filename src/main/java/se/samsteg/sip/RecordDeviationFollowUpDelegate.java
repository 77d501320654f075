package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.DEVIATION_MEASURE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records what the supervisor has done about a principal that is missing. */
@Component
class RecordDeviationFollowUpDelegate implements JavaDelegate {
    private final SipDeviations deviations;

    RecordDeviationFollowUpDelegate(SipDeviations deviations) {
        this.deviations = deviations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deviations.followedUp(CaseScope.of(execution), DEVIATION_MEASURE.of(execution));
    }
}
