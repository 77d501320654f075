package se.samsteg.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.springframework.stereotype.Component;

/** Tells when limits end. How long each is comes from the decision {@code time-limits}, never from code. */
@Component
public class StatutoryLimits {
    private final TimeLimitTable table;
    private final WorkingDays workingDays;

    StatutoryLimits(TimeLimitTable table, WorkingDays workingDays) {
        this.table = table;
        this.workingDays = workingDays;
    }

    /**
     * @param limit name in the decision {@code time-limits}, of a limit that lasts days or longer
     * @param from  the day from which it runs, Europe/Stockholm
     * @return weeks, months and years end on the same weekday or number, or on the month's last day; the last day is
     *         moved to a working day unless the limit is "genast" (lag 1930:173)
     * @throws IllegalArgumentException when there is no such limit
     */
    public Deadline lastDay(String limit, LocalDate from) {
        var row = table.find(limit, from);
        return ending(limit, row, from, from.plus(Period.parse(row.duration())));
    }

    /** The same limit with another end, set by a decision to extend it; that day, too, may be moved. */
    public Deadline extended(String limit, LocalDate from, LocalDate statutoryDay) {
        return ending(limit, table.find(limit, from), from, statutoryDay);
    }

    /** The length of a limit as it stands on a day: a {@link Period}, or a {@link Duration} of hours. */
    public TemporalAmount length(String limit, LocalDate on) {
        var duration = table.find(limit, on).duration();
        return duration.startsWith("PT") ? Duration.parse(duration) : Period.parse(duration);
    }

    private Deadline ending(String limit, TimeLimit row, LocalDate from, LocalDate statutoryDay) {
        var lastDay = row.immediate() ? statutoryDay : workingDays.sameOrNext(statutoryDay);
        return new Deadline(limit, from, statutoryDay, lastDay, row.legalReference(), row.immediate());
    }
}
