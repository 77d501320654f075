package se.samsteg.investigation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** What goes to the court does so after the decision and not in the future; more time from the court lies ahead. */
@Component
class CourtDays {
    private final Clock clock;

    CourtDays(Clock clock) {
        this.clock = clock;
    }

    /** @param chosen the field that the answer calls for; days in others are left aside */
    void check(Answers answers, String chosen, Law law, Faults faults) {
        var today = IsoTime.today(clock);
        var decided = answers.earlierDate(LvuVariables.CARE_DECIDED_ON.name()).orElseThrow();
        answers.date(chosen).ifPresent(day -> {
            if (chosen.equals(LvuVariables.APPLICATION_UNTIL.name())) {
                faults.require(day.isAfter(today), chosen, "Den tid som rätten har gett ska ligga framåt.", law);
            } else {
                faults.require(!day.isAfter(today), chosen, "Dagen kan inte ligga i framtiden.", law);
                faults.require(!day.isBefore(decided), chosen, "Dagen kan inte ligga före utskottets beslut.", law);
            }
        });
    }
}
