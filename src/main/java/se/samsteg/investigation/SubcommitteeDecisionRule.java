package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;

/** The committee says why it rejects, and its day lies within the investigation. */
@Component
class SubcommitteeDecisionRule implements FormRule {
    private final Clock clock;

    SubcommitteeDecisionRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-subcommitteeDecision";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(answers.is("subcommitteeDecision", "approve") || answers.text("subcommitteeReason").isPresent(),
                "subcommitteeReason", "Skriv varför utskottet avslår.");
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        var openedOn = answers.earlierDate(InvestigationVariables.OPENED_ON.name()).orElse(LocalDate.MIN);
        answers.date("decidedOn").ifPresent(day -> {
            faults.require(!day.isAfter(today), "decidedOn", "Beslutsdagen kan inte ligga i framtiden.");
            faults.require(!day.isBefore(openedOn), "decidedOn", "Beslutsdagen kan inte ligga före utredningen.");
        });
    }
}
