package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    void check(Answers answers, Law law, Faults faults) {
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        var decided = answers.earlierDate(LvuVariables.CARE_DECIDED_ON.name()).orElseThrow();
        List.of("submittedOn", "appliedOn", "careEndedOn").forEach(field -> answers.date(field).ifPresent(day -> {
            faults.require(!day.isAfter(today), field, "Dagen kan inte ligga i framtiden.", law);
            faults.require(!day.isBefore(decided), field, "Dagen kan inte ligga före utskottets beslut.", law);
        }));
        answers.date("applicationUntil").ifPresent(day -> faults.require(day.isAfter(today), "applicationUntil",
                "Den tid som rätten har gett ska ligga framåt.", law));
    }
}
