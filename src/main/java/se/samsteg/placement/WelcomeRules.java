package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Nobody begins before a principal has decided, or after compulsory school. */
@Component
class WelcomeRules implements FormRule {
    private static final String STARTED = "startedOn";
    private final ReviewDays reviews;
    private final Clock clock;

    WelcomeRules(ReviewDays reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "placement-welcomePupil";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var started = answers.date(STARTED).orElseThrow();
        answers.earlierDate(PlacementVariables.DECIDED_ON.name()).ifPresent(decided -> faults.require(!started.isBefore(decided), STARTED,
                "Eleven kan inte ha börjat innan rektor beslutade, " + Swedish.day(decided) + ".", Law.PLACEMENT_DECISION));
        var latest = Stream.of(IsoTime.today(clock), answers.earlierDate(PlacementVariables.PLACEMENT_START.name()).orElse(LocalDate.MIN))
                .max(Comparator.naturalOrder()).orElseThrow();
        faults.require(!started.isAfter(latest), STARTED, "Eleven kan inte ha börjat en dag som inte har kommit.", Law.PLACEMENT_ROUTINE);
        reviews.leavesOn(answers).ifPresent(last -> faults.require(started.isBefore(last),
                STARTED, "Eleven slutar grundskolan " + Swedish.day(last) + ".", Law.SCHOOL_END));
    }
}
