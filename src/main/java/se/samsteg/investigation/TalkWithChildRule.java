package se.samsteg.investigation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** The child's view is there, or why it is not (rule 23), and the talk was held during the investigation. */
@Component
class TalkWithChildRule implements FormRule {
    private static final String DAY = "talkedOn";

    private final Clock clock;

    TalkWithChildRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-talkWithChild";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(answers.text("childView").isPresent() || answers.text("childNotHeardReason").isPresent(),
                "childView", "Skriv barnets synpunkter, eller varför barnet inte har hörts.", Law.CHILD_TALK);
        faults.require(answers.text("childView").isEmpty() || answers.text("childNotHeardReason").isEmpty(),
                "childView", "Skriv barnets synpunkter eller varför barnet inte har hörts, inte båda.", Law.CHILD_TALK);
        answers.date(DAY).ifPresent(day -> {
            faults.require(!day.isAfter(IsoTime.today(clock)), DAY, "Samtalet kan inte ligga i framtiden.", Law.CHILD_TALK);
            faults.require(!day.isBefore(answers.earlierDate(InvestigationVariables.OPENED_ON.name()).orElse(day)), DAY,
                    "Samtalet kan inte ha hållits innan utredningen inleddes.", Law.CHILD_TALK);
        });
    }
}
