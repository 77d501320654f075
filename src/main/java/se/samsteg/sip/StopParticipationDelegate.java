package se.samsteg.sip;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Ends the participation: the consent is withdrawn. */
@Component
class StopParticipationDelegate implements JavaDelegate {
    private final Participations participations;

    StopParticipationDelegate(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.end(CaseScope.of(execution), "Deltagandet i SIP avslutades: inget samtycke bär det längre.", Law.CONSENT_LIFTS_SECRECY);
    }
}
