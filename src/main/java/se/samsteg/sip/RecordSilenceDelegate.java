package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.CALL_ANSWER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that the meeting has begun without the authority's answer, or without its contribution. */
@Component
class RecordSilenceDelegate implements JavaDelegate {
    private final Participations participations;

    RecordSilenceDelegate(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.wasSilent(CaseScope.of(execution), CALL_ANSWER.find(execution));
    }
}
