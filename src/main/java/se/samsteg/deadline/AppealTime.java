package se.samsteg.deadline;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Swedish;

/** How long a decision can be appealed. The clock is the party's own: it starts on the day when he or she got it (FL 44 §). */
@Component
public class AppealTime {
    private final StatutoryLimits limits;

    AppealTime(StatutoryLimits limits) {
        this.limits = limits;
    }

    /** In Swedish, as in "inom tre veckor". @param on the day of the decision */
    public String within(LocalDate on) {
        return Swedish.inWords((Period) limits.length("appeal", on));
    }
}
