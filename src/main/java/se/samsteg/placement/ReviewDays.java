package se.samsteg.placement;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.SchoolTerm.Season;
import se.samsteg.deadline.SchoolTerms;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.pupil.SchoolGrade;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/**
 * By when a placement is reviewed: within the time between reviews, at least once in each term that begins, and while
 * the pupil still goes to compulsory school.
 */
@Component
class ReviewDays {
    private final StatutoryLimits limits;
    private final SchoolTerms terms;
    private final PupilRegistry pupils;

    ReviewDays(StatutoryLimits limits, SchoolTerms terms, PupilRegistry pupils) {
        this.limits = limits;
        this.terms = terms;
        this.pupils = pupils;
    }

    /** The last day of the spring in which the pupil of a task ends grade 9; empty when no grade is known. */
    Optional<LocalDate> leavesOn(Answers task) {
        return task.earlierText("pupilId").map(Long::valueOf).flatMap(this::leavesOn);
    }

    Optional<LocalDate> leavesOn(long pupilId) {
        return pupils.grade(pupilId).map(SchoolGrade::lastSpring).map(year -> terms.term(Season.VT, year).lastDay());
    }

    /**
     * @param field    the field that the day was entered in
     * @param since    the review before, or the placement's start: from then on no term goes by without a review
     * @param within   from when the time between reviews runs; later than {@code since} for a review that was held early
     * @param leavesOn the pupil's last day in compulsory school, when it is known
     */
    void check(String field, LocalDate review, LocalDate since, LocalDate within, Optional<LocalDate> leavesOn, Faults faults) {
        var term = terms.after(since);
        var between = (Period) limits.length("nextReview", within);
        faults.require(!review.isAfter(within.plus(between)), field, "Uppföljningen ska göras inom " + Swedish.inWords(between) + ": senast "
                + Swedish.day(within.plus(between)) + ".", Law.PLACEMENT_ROUTINE);
        faults.require(!review.isAfter(term.lastDay()), field,
                "Placeringen följs upp minst en gång varje termin: senast " + Swedish.day(term.lastDay()) + ".", Law.PLACEMENT_ROUTINE);
        leavesOn.ifPresent(last -> faults.require(!review.isAfter(last), field,
                "Eleven slutar grundskolan " + Swedish.day(last) + ". Uppföljningen görs före det.", Law.SCHOOL_END));
    }
}
