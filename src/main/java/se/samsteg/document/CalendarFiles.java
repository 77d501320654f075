package se.samsteg.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import se.samsteg.shared.IsoTime;

/** Calendar files (RFC 5545) that say when, and neither what nor about whom. */
@Service
public class CalendarFiles {
    public static final String MEDIA_TYPE = "text/calendar";

    private final Clock clock;

    CalendarFiles(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param meeting names the meeting among our own; the file bears only a hash of it, the same for each new time
     * @param version 0 the first time, one more each time it is moved
     * @param start   on the clock of Europe/Stockholm
     * @return the file, UTF-8
     */
    public byte[] meeting(String meeting, int version, LocalDateTime start, Duration length) {
        var event = new VEvent(start.atZone(IsoTime.ZONE), start.plus(length).atZone(IsoTime.ZONE), "Möte");
        event.replace(new DtStamp(clock.instant()));
        event.add(new Uid(UUID.nameUUIDFromBytes(meeting.getBytes(StandardCharsets.UTF_8)) + "@samsteg"));
        event.add(new Sequence(version));
        var calendar = empty();
        calendar.add(event);
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A calendar with the time zone alone; the library's own zones bear another city's name and a century of rules. */
    private static Calendar empty() {
        try (var file = new ClassPathResource("calendar/stockholm.ics").getInputStream()) {
            return new CalendarBuilder().build(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar's time zone is missing", e);
        } catch (ParserException e) {
            throw new IllegalStateException("The calendar's time zone cannot be read", e);
        }
    }
}
