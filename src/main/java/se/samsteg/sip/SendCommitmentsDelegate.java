package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.sip.SipVariables.COMMITMENTS_CONFIRMED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Tells the district whether the authority answers for what the plan says of it. */
@Component
class SendCommitmentsDelegate implements JavaDelegate {
    private final Participations participations;

    SendCommitmentsDelegate(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.commit(CaseScope.of(execution), new Authority(DISTRICT.of(execution)), COMMITMENTS_CONFIRMED.find(execution).orElse(false));
    }
}
