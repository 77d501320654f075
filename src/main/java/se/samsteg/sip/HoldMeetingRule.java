package se.samsteg.sip;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;

/** A moved meeting lies ahead; attendance names parties and one of three words. */
@Component
class HoldMeetingRule implements FormRule {
    private static final Set<String> WORDS = Set.of("attended", "partly", "absent");
    private final Clock clock;

    HoldMeetingRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-holdMeeting";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var now = LocalDateTime.ofInstant(clock.instant(), IsoTime.ZONE);
        faults.require(!answers.is("meetingOutcome", "moved")
                        || answers.dateTime("meetingStart").filter(start -> start.isAfter(now)).isPresent(),
                "meetingStart", "Den nya tiden ska ligga framåt i tiden.");
        var attendance = answers.entered().get("attendance");
        faults.require(attendance == null || attendance instanceof Map<?, ?> map && isRight(map),
                "attendance", "Närvaron anges per deltagare som attended, partly eller absent.");
    }

    private static boolean isRight(Map<?, ?> attendance) {
        return attendance.entrySet().stream().allMatch(entry ->
                LowerCamel.parse(Party.class, String.valueOf(entry.getKey())).isPresent()
                        && WORDS.contains(String.valueOf(entry.getValue())));
    }
}
