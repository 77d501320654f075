package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.DISTRICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Tells the district how the authority's part of the plan goes. */
@Component
class SendProgressDelegate implements JavaDelegate {
    private final Participations participations;

    SendProgressDelegate(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.report(CaseScope.of(execution), new Authority(DISTRICT.of(execution)));
    }
}
