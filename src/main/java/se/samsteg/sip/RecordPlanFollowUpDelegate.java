package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.NEW_MEETING;
import static se.samsteg.sip.SipVariables.PLAN_COURSE;
import static se.samsteg.sip.SipVariables.PLAN_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records that the plan has been followed up, and how it goes on. */
@Component
class RecordPlanFollowUpDelegate implements JavaDelegate {
    private final SipFollowUps followUps;

    RecordPlanFollowUpDelegate(SipFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var course = PLAN_OUTCOME.of(execution).with(NEW_MEETING.find(execution).orElse(false));
        followUps.record(CaseScope.of(execution), course);
        PLAN_COURSE.set(execution, course);
    }
}
