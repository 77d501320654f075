package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.CONTRADICTIONS_SETTLED;
import static se.samsteg.sip.SipVariables.LAST_ITEM_FOLLOW_UP;
import static se.samsteg.sip.SipVariables.PLAN_CONTRADICTS;
import static se.samsteg.sip.SipVariables.PLAN_HOLDS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Checks the plan before it is set; contradictions go back with their list. */
@Component
class CheckPlanDelegate implements JavaDelegate {
    private final SipPlans plans;

    CheckPlanDelegate(SipPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var check = plans.check(CaseScope.of(execution), CONTRADICTIONS_SETTLED.find(execution).orElse(false));
        PLAN_HOLDS.set(execution, check.holds());
        PLAN_CONTRADICTS.set(execution, check.contradicts());
        LAST_ITEM_FOLLOW_UP.set(execution, check.lastFollowUp().orElse(null));
    }
}
