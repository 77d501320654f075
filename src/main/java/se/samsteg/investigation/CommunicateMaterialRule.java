package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** The parties get the material with an answer date, or an exception is recorded (FL 25 §). */
@Component
class CommunicateMaterialRule implements FormRule {
    private static final String ANSWER_BY = "answerBy";

    private final Clock clock;

    CommunicateMaterialRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-communicateMaterial";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        faults.require(answers.has(ANSWER_BY) || answers.text("communicationException").isPresent(), ANSWER_BY,
                "Ange sista dag för svar, eller varför underlaget inte kommuniceras.", Law.COMMUNICATION);
        faults.require(answers.date(ANSWER_BY).map(day -> !day.isBefore(today)).orElse(true), ANSWER_BY,
                "Sista dag för svar får inte ha passerat.");
    }
}
