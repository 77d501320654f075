package se.samsteg.investigation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;

/** An extension gives more time than there is, to a day that lies ahead (SoL 20:3). */
@Component
class ConsiderExtensionRule implements FormRule {
    private final Extensions extensions;
    private final Clock clock;

    ConsiderExtensionRule(Extensions extensions, Clock clock) {
        this.extensions = extensions;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-considerExtension";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var dueOn = answers.earlierDate(InvestigationVariables.INVESTIGATION_DUE.name()).orElseThrow();
        answers.date("extendedTo").filter(day -> answers.flag("extend"))
                .ifPresent(day -> extensions.check(dueOn, day, IsoTime.today(clock), faults));
    }
}
