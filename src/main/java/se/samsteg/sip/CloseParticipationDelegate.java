package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Ends the participation: the district has ended the plan. */
@Component
class CloseParticipationDelegate implements JavaDelegate {
    private final Participations participations;

    CloseParticipationDelegate(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.end(CaseScope.of(execution), "Deltagandet i SIP avslutades: planen är avslutad.", Law.SIP_PLAN);
    }
}
