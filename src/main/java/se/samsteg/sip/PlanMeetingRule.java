package se.samsteg.sip;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;

/** A meeting is planned ahead. */
@Component
class PlanMeetingRule implements FormRule {
    private final Clock clock;

    PlanMeetingRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-planMeeting";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var now = LocalDateTime.ofInstant(clock.instant(), IsoTime.ZONE);
        faults.require(answers.dateTime("meetingStart").filter(start -> start.isAfter(now)).isPresent(),
                "meetingStart", "Mötet ska ligga framåt i tiden.");
    }
}
