package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/**
 * A school principal decides, whoever else may have the task (skollagen 3:11). A pupil begins when there is room, and the
 * placement is reviewed for the first time after it has begun.
 */
@Component
class DecisionRules implements FormRule {
    static final String PRINCIPALS = "school-principals";
    private static final String START = "placementStart";
    private static final String REVIEW = "reviewDate";
    private final ReviewDays reviews;
    private final Seating seating;
    private final Actor actor;
    private final Clock clock;

    DecisionRules(ReviewDays reviews, Seating seating, Actor actor, Clock clock) {
        this.reviews = reviews;
        this.seating = seating;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "placement-decidePlacement";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(actor.groups().contains(PRINCIPALS), "decision", "Beslutet fattas av rektor och kan inte överlåtas.", Law.PLACEMENT_DECISION);
        if (answers.is("decision", "place")) {
            var start = answers.date(START).orElseThrow();
            var review = answers.date(REVIEW).orElseThrow();
            var leavesOn = reviews.leavesOn(answers);
            start(start, leavesOn, answers, faults);
            faults.require(review.isAfter(start), REVIEW, "Första uppföljningen ska ligga efter placeringens början.", Law.PLACEMENT_ROUTINE);
            reviews.check(REVIEW, review, start, start, leavesOn, faults);
        }
    }

    private void start(LocalDate start, Optional<LocalDate> leavesOn, Answers answers, Faults faults) {
        faults.require(!start.isBefore(IsoTime.today(clock)), START,
                "Placeringen kan inte börja innan beslutet är fattat.", Law.PLACEMENT_DECISION);
        leavesOn.ifPresent(last -> faults.require(start.isBefore(last), START,
                "Eleven slutar grundskolan " + Swedish.day(last) + ". Placeringen börjar före det.", Law.SCHOOL_END));
        var free = answers.earlierText("caseNumber").map(CaseNumber::new).flatMap(number -> seating.startsOn(number, start));
        faults.require(free.map(start::equals).orElse(false), START, free
                .map(day -> "Platsen blir ledig först " + Swedish.day(day) + ". Placeringen börjar då eller senare.")
                .orElse("Gruppen har ingen plats för eleven den dagen."), Law.PLACEMENT_ROUTINE);
    }
}
