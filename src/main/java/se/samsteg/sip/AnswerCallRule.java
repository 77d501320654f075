package se.samsteg.sip;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;

/** A proposed time lies ahead. */
@Component
class AnswerCallRule implements FormRule {
    private final Clock clock;

    AnswerCallRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-participation-answerCall";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var now = LocalDateTime.ofInstant(clock.instant(), IsoTime.ZONE);
        faults.require(!answers.is("callAnswer", "proposeTime")
                        || answers.dateTime("proposedStart").filter(start -> start.isAfter(now)).isPresent(),
                "proposedStart", "Den föreslagna tiden ska ligga framåt i tiden.");
    }
}
