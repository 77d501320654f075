package se.samsteg.sip;

import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** What every time for a meeting must be: ahead, and within the days of local policy unless somebody says why not. */
final class MeetingTime {
    static final int ORDINARY_MINUTES = 60;
    static final String REASON = "meetingStartReason";

    private MeetingTime() {
    }

    static void check(Answers answers, SipClock clock, Faults faults) {
        var start = answers.dateTime("meetingStart");
        faults.require(start.filter(clock.now()::isBefore).isPresent(), "meetingStart", "Mötet ska ligga framåt i tiden.", Law.SIP_ROUTINE);
        answers.earlierDate(SipVariables.MEETING_BY.name()).ifPresent(latest -> faults.require(
                start.filter(time -> time.toLocalDate().isAfter(latest)).isEmpty() || answers.text(REASON).isPresent(), REASON,
                "Mötet skulle hållas senast " + Swedish.day(latest) + ". Skriv varför det blir senare: det är en avvikelse.", Law.SIP_ROUTINE));
    }
}
