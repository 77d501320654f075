package se.samsteg.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Trace;

/**
 * Tells when limits end. How long each is comes from the decision {@code time-limits}, never from code: in the version
 * that the work at hand has begun under, or else the latest.
 */
@Component
public class StatutoryLimits {
    private final TimeLimits versions;
    private final BegunUnder begun;
    private final WorkingDays workingDays;

    StatutoryLimits(TimeLimits versions, BegunUnder begun, WorkingDays workingDays) {
        this.versions = versions;
        this.begun = begun;
        this.workingDays = workingDays;
    }

    /** The limits of the version that something began under, whoever asks; where that was never noted, as they are read here. */
    public StatutoryLimits begunUnder(OptionalInt version) {
        return version.isPresent() ? new StatutoryLimits(versions, () -> version, workingDays) : this;
    }

    /**
     * @param limit name in the decision {@code time-limits}, of a limit that lasts days or longer
     * @param from  the day from which it runs, Europe/Stockholm
     * @return weeks, months and years end on the same weekday or number, or on the month's last day; the last day is
     *         moved to a working day where the decision lets it, and never when it is "genast" (lag 1930:173)
     * @throws IllegalArgumentException when there is no such limit
     */
    public Deadline lastDay(String limit, LocalDate from) {
        var terms = find(limit, from);
        return ending(limit, terms, from, from.plus(Period.parse(terms.duration())));
    }

    /** The same limit with another end, set by a decision to extend it; that day, too, may be moved. */
    public Deadline extended(String limit, LocalDate from, LocalDate statutoryDay) {
        return ending(limit, find(limit, from), from, statutoryDay);
    }

    /** A limit that runs already, with another end; its terms stay what they were. */
    public Deadline extended(Deadline running, LocalDate statutoryDay) {
        return ending(running.limit(), running.terms(), running.from(), statutoryDay);
    }

    /** The length of a limit as it stands on a day: a {@link Period}, or a {@link java.time.Duration} of hours. */
    public TemporalAmount length(String limit, LocalDate on) {
        var terms = find(limit, on);
        Trace.note(LimitUsed.length(limit, on, terms));
        return terms.length();
    }

    private TimeLimit find(String limit, LocalDate on) {
        var number = begun.version();
        return (number.isPresent() ? versions.version(number.getAsInt()) : versions.latest()).find(limit, on);
    }

    private Deadline ending(String limit, TimeLimit terms, LocalDate from, LocalDate statutoryDay) {
        var lastDay = terms.movable() ? workingDays.sameOrNext(statutoryDay) : statutoryDay;
        var deadline = new Deadline(limit, from, statutoryDay, lastDay, terms);
        Trace.note(LimitUsed.of(deadline, workingDays.whyNone(statutoryDay)));
        return deadline;
    }
}
