package se.samsteg.placement;

/** What a review found. */
record Review(int attendancePercent, GoalsMet goalsMet) {

    /**
     * @param margin percentage points of attendance that count as no change
     * @return how this review compares with an earlier one; the goals weigh before the attendance
     */
    Trend since(Review earlier, int margin) {
        var goals = goalsMet.compareTo(earlier.goalsMet);
        var attendance = attendancePercent - earlier.attendancePercent;
        if (goals < 0 || goals == 0 && attendance < -margin) {
            return Trend.WORSE;
        }
        return goals > 0 || attendance > margin ? Trend.BETTER : Trend.SAME;
    }
}
