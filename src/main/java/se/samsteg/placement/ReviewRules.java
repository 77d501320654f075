package se.samsteg.placement;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** The next review comes after this one and in time; one held early does not move the next. Grades are those that school sets. */
@Component
class ReviewRules implements FormRule {
    private static final String NEXT = "nextReviewDate";
    private static final int FIRST_WITH_GRADES = 6;
    private final ReviewDays reviews;
    private final PupilRegistry pupils;
    private final Clock clock;

    ReviewRules(ReviewDays reviews, PupilRegistry pupils, Clock clock) {
        this.reviews = reviews;
        this.pupils = pupils;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "placement-reviewPlacement";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        if (answers.is("reviewOutcome", "continue")) {
            next(answers, faults);
        }
        var given = answers.is("grades", "given");
        faults.require(!given || grade(answers) >= FIRST_WITH_GRADES, "grades",
                "Betyg sätts från och med årskurs 6. Välj ”Inga betyg än”.", Law.SCHOOL_GRADES);
        faults.require(given || !answers.has("passedSubjects"), "passedSubjects", "Godkända ämnen anges när betyg är satta.", Law.SCHOOL_GRADES);
        faults.require(given || !answers.has("eligibility") || answers.is("eligibility", "notYet"), "eligibility",
                "Behörigheten kan bedömas först när betyg är satta.", Law.SCHOOL_GRADES);
    }

    private void next(Answers answers, Faults faults) {
        var today = IsoTime.today(clock);
        var planned = answers.earlierDate(NEXT).or(() -> answers.earlierDate("reviewDate"))
                .filter(day -> day.isAfter(today)).orElse(today);
        var next = answers.date(NEXT).orElseThrow();
        faults.require(next.isAfter(today), NEXT, "Nästa uppföljning ska ligga efter i dag.", Law.PLACEMENT_ROUTINE);
        reviews.check(NEXT, next, today, planned, reviews.leavesOn(answers), faults);
    }

    /** A pupil whose grade nobody has said may have grades. */
    private int grade(Answers answers) {
        return answers.earlierText("pupilId").map(Long::valueOf).map(pupils::get).map(pupil -> pupil.grade()).orElse(FIRST_WITH_GRADES);
    }
}
