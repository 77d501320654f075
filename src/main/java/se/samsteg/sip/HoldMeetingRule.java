package se.samsteg.sip;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** A meeting needs somebody who was called; a moved one lies ahead. One that was held earlier than planned was held. */
@Component
class HoldMeetingRule implements FormRule {
    private final SipClock clock;

    HoldMeetingRule(SipClock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-holdMeeting";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var planned = answers.earlierText(SipVariables.PLANNED_START.name()).map(IsoTime::dateTime);
        faults.require(!answers.is("meetingOutcome", "held") || answers.earlierText(SipVariables.CALLED_PARTIES.name()).filter(names -> !names.isBlank()).isPresent(),
                "meetingOutcome", "Ingen som är kallad deltar längre, och då är det inget SIP-möte. Planera om det.", Law.SIP);
        if (answers.is("meetingOutcome", "moved")) {
            MeetingTime.check(answers, clock, faults);
            faults.require(planned.isEmpty() || !answers.dateTime("meetingStart").equals(planned),
                    "meetingStart", "Den nya tiden är samma som den gamla.", Law.SIP_ROUTINE);
        }
        attendance(answers, faults);
    }

    private static void attendance(Answers answers, Faults faults) {
        var entered = answers.entered().get(Attendance.TOGETHER);
        faults.require(entered == null || entered instanceof Map<?, ?> map && isRight(map),
                Attendance.TOGETHER, "Närvaro anges per deltagare som attended, partly eller absent.", Law.SIP_ROUTINE);
    }

    private static boolean isRight(Map<?, ?> attendance) {
        return attendance.entrySet().stream().allMatch(entry ->
                LowerCamel.parse(Party.class, String.valueOf(entry.getKey())).isPresent()
                        && Attendance.TITLES.containsKey(String.valueOf(entry.getValue())));
    }
}
