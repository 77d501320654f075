package se.samsteg.placement;

import java.util.List;
import java.util.Optional;

/** What a review found. */
record Review(int attendancePercent, GoalsMet goalsMet, SchoolResult result) {
    Review(int attendancePercent, GoalsMet goalsMet) {
        this(attendancePercent, goalsMet, SchoolResult.UNSAID);
    }

    /**
     * @param margin percentage points of attendance that count as no change
     * @return how this review compares with an earlier one; the goals weigh before attendance and passed subjects
     */
    Trend since(Review earlier, int margin) {
        var goals = goalsMet.compareTo(earlier.goalsMet);
        var attendance = attendancePercent - earlier.attendancePercent;
        var subjects = passed().flatMap(now -> earlier.passed().map(before -> now - before)).orElse(0);
        if (goals < 0 || goals == 0 && (attendance < -margin || subjects < 0)) {
            return Trend.WORSE;
        }
        return goals > 0 || attendance > margin || subjects > 0 ? Trend.BETTER : Trend.SAME;
    }

    /**
     * Over terms: a slow fall, of which each step is within the margin, is a fall all the same.
     *
     * @param earlier the review before, then the last one of each earlier term
     */
    Trend over(List<Review> earlier, int margin) {
        return earlier.stream().map(review -> since(review, margin)).filter(trend -> trend != Trend.SAME).findFirst().orElse(Trend.SAME);
    }

    private Optional<Integer> passed() {
        return result.passedSubjects();
    }
}
