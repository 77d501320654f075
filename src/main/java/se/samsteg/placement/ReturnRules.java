package se.samsteg.placement;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** A placement cannot end before it began, nor go on after compulsory school. */
@Component
class ReturnRules implements FormRule {
    private final ReviewDays reviews;
    private final Clock clock;

    ReturnRules(ReviewDays reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "placement-planReturn";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var end = answers.date("endDate").orElseThrow();
        faults.require(answers.earlierDate("startedOn").map(started -> !end.isBefore(started)).orElse(true), "endDate",
                "Placeringen kan inte upphöra innan eleven började.", Law.PLACEMENT_ROUTINE);
        faults.require(!end.isAfter(IsoTime.today(clock).plusYears(1)), "endDate",
                "En återgång planeras högst ett år framåt. Ska placeringen vara längre följs den upp först.", Law.PLACEMENT_ROUTINE);
        reviews.leavesOn(answers).ifPresent(last -> faults.require(!end.isAfter(last),
                "endDate", "Eleven slutar grundskolan " + Swedish.day(last) + ". Placeringen upphör senast då.", Law.SCHOOL_END));
    }
}
