package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.sip.SipVariables.CALLED_PARTIES;
import static se.samsteg.sip.SipVariables.NEXT_FOLLOW_UP;
import static se.samsteg.sip.SipVariables.OVERALL_RESPONSIBLE;
import static se.samsteg.sip.SipVariables.RESPONSIBILITY_DENIED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Sets the plan and gives it to those who take part; nobody has said no to this version. */
@Component
class EstablishPlanDelegate implements JavaDelegate {
    private final SipPlans plans;

    EstablishPlanDelegate(SipPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var followUp = plans.establish(CaseScope.of(execution), PUPIL_ID.of(execution), OVERALL_RESPONSIBLE.of(execution),
                NEXT_FOLLOW_UP.find(execution), CALLED_PARTIES.of(execution));
        NEXT_FOLLOW_UP.set(execution, followUp);
        RESPONSIBILITY_DENIED.set(execution, false);
    }
}
