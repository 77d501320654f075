package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;

/** The next review comes after this one, and within the time between reviews; one held early does not move the next. */
@Component
class ReviewRules implements FormRule {
    private final StatutoryLimits limits;
    private final Clock clock;

    ReviewRules(StatutoryLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "placement-reviewPlacement";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        if (!answers.is("reviewOutcome", "continue")) {
            return;
        }
        var today = LocalDate.now(clock.withZone(IsoTime.ZONE));
        var planned = answers.earlierDate("nextReviewDate").or(() -> answers.earlierDate("reviewDate"))
                .filter(day -> day.isAfter(today)).orElse(today);
        var next = answers.date("nextReviewDate").orElseThrow();
        faults.require(next.isAfter(today), "nextReviewDate", "Nästa uppföljning ska ligga efter i dag.");
        faults.require(!next.isAfter(planned.plus(limits.length("nextReview", today))), "nextReviewDate",
                "Nästa uppföljning ska ske inom sex månader.");
    }
}
