package se.samsteg.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Swedish;

/** What the authority knows of a child from before: a report on a case that was closed lately is not a new one in silence. */
@Component
class EarlierConcern {
    private static final String RECENTLY = "recentlyClosed";
    private final Receptions receptions;
    private final StatutoryLimits limits;
    private final Clock clock;

    EarlierConcern(Receptions receptions, StatutoryLimits limits, Clock clock) {
        this.receptions = receptions;
        this.limits = limits;
        this.clock = clock;
    }

    /** The day from which a case that was closed counts as closed lately. */
    LocalDate since() {
        var today = IsoTime.today(clock);
        return today.minus((Period) limits.length(RECENTLY, today));
    }

    /**
     * @param story        the authority's other concern for the child, latest first, for whoever assesses; empty when there was none
     * @param closedLately the day on which the authority was last done with the child, when that was lately and nothing goes on
     */
    record History(Optional<String> story, Optional<LocalDate> closedLately) {
    }

    History of(Reception reception) {
        var others = new ArrayList<>(receptions.ofPupil(reception.authority(), reception.pupilId()));
        others.removeIf(other -> other.id() == reception.id());
        Collections.reverse(others);
        var story = others.stream().map(EarlierConcern::line).collect(Collectors.joining("\n"));
        return new History(Optional.of(story).filter(lines -> !lines.isEmpty()), closedLately(others));
    }

    private Optional<LocalDate> closedLately(List<Reception> others) {
        var over = others.stream().flatMap(other -> other.over().stream()).max(LocalDate::compareTo);
        return others.stream().anyMatch(other -> other.over().isEmpty()) ? Optional.empty() : over.filter(day -> !day.isBefore(since()));
    }

    private static String line(Reception earlier) {
        return "Oro mottagen " + Swedish.day(earlier.receivedAt().toLocalDate()) + ". " + outcome(earlier);
    }

    /** How it stands with a concern, in a Swedish sentence without content. */
    static String outcome(Reception concern) {
        var course = concern.course();
        if (concern.handover().isPresent()) {
            return "Överlämnad till " + course.handover().to().title() + " " + Swedish.day(course.handover().on()) + ".";
        }
        if (course.decision() == null) {
            return course.protectionAssessedOn() == null ? "Skyddsbedömning pågår." : "Förhandsbedömning pågår.";
        }
        var closed = course.investigationClosedOn() == null ? "" : " Utredningen avslutades " + Swedish.day(course.investigationClosedOn()) + ".";
        return course.decision().sentence() + " Beslut " + Swedish.day(course.decidedOn()) + "." + closed;
    }
}
