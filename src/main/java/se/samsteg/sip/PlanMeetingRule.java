package se.samsteg.sip;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** A meeting is planned ahead, and in time or for a reason; not before the family has answered when it is asked for more. */
@Component
class PlanMeetingRule implements FormRule {
    private final SipClock clock;

    PlanMeetingRule(SipClock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-planMeeting";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        if (!answers.flag("askConsentFirst")) {
            MeetingTime.check(answers, clock, faults);
        }
    }
}
