package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Gives the authority's contribution to the meeting. */
@Component
class SendContributionDelegate implements JavaDelegate {
    private final Participations participations;

    SendContributionDelegate(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.contribute(CaseScope.of(execution), new Authority(DISTRICT.of(execution)));
    }
}
