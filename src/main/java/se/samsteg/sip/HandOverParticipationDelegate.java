package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.sip.SipVariables.JOINING_PARTY;
import static se.samsteg.sip.SipVariables.LEAVING_PARTY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Tells the district that another of the region's clinics takes over. */
@Component
class HandOverParticipationDelegate implements JavaDelegate {
    private final SipHandovers handovers;

    HandOverParticipationDelegate(SipHandovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handovers.handOver(CaseScope.of(execution), new Authority(DISTRICT.of(execution)), LEAVING_PARTY.of(execution), JOINING_PARTY.of(execution));
    }
}
