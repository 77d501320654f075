package se.samsteg.pupil;

import java.time.LocalDate;
import java.time.Month;

/**
 * The school year (årskurs) that a pupil is in, and when.
 *
 * @param grade      1–9
 * @param schoolYear the year in whose autumn it began
 */
public record SchoolGrade(int grade, int schoolYear) {
    static final int LAST = 9;
    private static final Month MOVES_UP = Month.AUGUST;
    /** In July a grade is told as it will be in the autumn. */
    private static final Month TOLD_AHEAD = Month.JULY;

    /** The year in whose autumn the school year of that day begins. */
    public static int yearOf(LocalDate day) {
        return day.getMonth().compareTo(MOVES_UP) < 0 ? day.getYear() - 1 : day.getYear();
    }

    static SchoolGrade told(int grade, LocalDate on) {
        return new SchoolGrade(grade, on.getMonth() == TOLD_AHEAD ? on.getYear() : yearOf(on));
    }

    /** The year in whose spring the pupil leaves compulsory school, when every autumn moves him or her up. */
    public int lastSpring() {
        return schoolYear + 1 + LAST - grade;
    }
}
