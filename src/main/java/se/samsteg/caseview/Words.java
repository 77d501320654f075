package se.samsteg.caseview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.LimitNames;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.disclosure.Particular;
import se.samsteg.security.People;
import se.samsteg.shared.Authority;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Swedish;

/** How pages say days, limits, roles and authorities in Swedish; the templates call it {@code @words}. */
@Component("words")
class Words {
    private static final int SOON_DAYS = 3;

    private final Clock clock;
    private final People people;

    Words(Clock clock, People people) {
        this.clock = clock;
        this.people = people;
    }

    public String day(LocalDate day) {
        return Swedish.day(day);
    }

    public String day(LocalDateTime time) {
        return day(time.toLocalDate());
    }

    public String day(Instant time) {
        return day(LocalDate.ofInstant(time, IsoTime.ZONE));
    }

    public String minute(Instant time) {
        return minute(LocalDateTime.ofInstant(time, IsoTime.ZONE));
    }

    String minute(LocalDateTime time) {
        return Swedish.minute(time);
    }

    /** {@code P14D} is "14 dagar". */
    public String length(String duration) {
        return Swedish.length(duration);
    }

    /** How far away a last day is: "i dag", "om 3 dagar", "2 dagar försenad". */
    public String away(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return "i dag";
        }
        var amount = Math.abs(days) == 1 ? "1 dag" : Math.abs(days) + " dagar";
        return days > 0 ? "om " + amount : amount + " försenad";
    }

    public String away(LocalDateTime time) {
        return away(time.toLocalDate());
    }

    /** The style of a last day: late, soon or calm. */
    public String tone(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today(), day);
        return days < 0 ? "late" : days <= SOON_DAYS ? "soon" : "calm";
    }

    public String tone(LocalDateTime time) {
        return tone(time.toLocalDate());
    }

    public String limit(String name) {
        return LimitNames.of(name);
    }

    public String roles(Collection<String> groups) {
        var names = people.roles();
        if (groups.isEmpty()) {
            return "ingen utsedd";
        }
        var handlers = people.names(groups);
        return groups.stream().map(group -> names.getOrDefault(group, handlers.getOrDefault(group, group))).collect(Collectors.joining(" eller "));
    }

    /** One of the family by his or her part, never by name. @param slot {@code child}, {@code guardian1} or {@code guardian2} */
    public String member(String slot) {
        return switch (slot) {
            case "child" -> "Eleven";
            case "guardian1" -> "Vårdnadshavare 1";
            default -> "Vårdnadshavare 2";
        };
    }

    /** Why something was held back, inside a line. */
    public String heldBack(HeldBack why) {
        return switch (why) {
            case NO_CONSENT -> "samtycke saknas";
            case EXPIRED -> "samtycket har gått ut";
            case WITHDRAWN -> "samtycket är återkallat";
            case VIOLENCE_SUSPECTED -> "våld eller övergrepp misstänks";
            case NOT_NOW -> "samtycke används inte just nu";
            case NOT_COVERED -> "omfattas inte av samtycket";
            case EXCEPTED, FOUND_EXCEPTED -> "undantaget i samtycket";
            case NOT_DECIDED -> "ingen har beslutat";
            case NOT_NEEDED -> "behovet har upphört";
        };
    }

    /** What was held back of a category, inside a line. */
    public String particulars(Collection<Particular> particulars) {
        return particulars.stream().map(Particular::title).collect(Collectors.joining(", ")).toLowerCase(Swedish.LOCALE);
    }

    /** An authority's name at the beginning of a line. */
    public String authority(String tenantId) {
        var title = new Authority(tenantId).title();
        return title.substring(0, 1).toUpperCase(Swedish.LOCALE) + title.substring(1);
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
