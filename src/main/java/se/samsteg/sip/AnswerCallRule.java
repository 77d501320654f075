package se.samsteg.sip;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** A call is answered before the meeting; a proposed time lies ahead and is another one. */
@Component
class AnswerCallRule implements FormRule {
    private final SipClock clock;

    AnswerCallRule(SipClock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-participation-answerCall";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        begun(answers, clock, "callAnswer", "Mötet har redan börjat, så kallelsen besvaras inte längre.", faults);
        var proposed = answers.dateTime("proposedStart");
        faults.require(!answers.is("callAnswer", "proposeTime") || proposed.filter(clock.now()::isBefore).isPresent(),
                "proposedStart", "Den föreslagna tiden ska ligga framåt i tiden.", Law.SIP_ROUTINE);
        faults.require(!answers.is("callAnswer", "proposeTime") || !proposed.equals(meeting(answers)),
                "proposedStart", "Den föreslagna tiden är den som mötet redan har.", Law.SIP_ROUTINE);
    }

    static void begun(Answers answers, SipClock clock, String field, String sentence, Faults faults) {
        faults.require(meeting(answers).filter(start -> !clock.now().isBefore(start)).isEmpty(), field, sentence, Law.SIP_ROUTINE);
    }

    private static Optional<LocalDateTime> meeting(Answers answers) {
        return answers.earlierText(SipVariables.MEETING_START.name()).map(IsoTime::dateTime);
    }
}
