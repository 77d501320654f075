package se.samsteg.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import se.samsteg.shared.IsoTime;

class CalendarFilesTest {
    private final CalendarFiles files =
            new CalendarFiles(Clock.fixed(Instant.parse("2026-03-20T08:00:00Z"), IsoTime.ZONE));

    @Test
    void anInvitationSaysWhenAndNothingElse() {
        var file = text(files.meeting("SAM-2026-000017/sip", 0, LocalDateTime.parse("2026-04-08T13:30"), Duration.ofHours(1)));

        assertThat(file).contains("SUMMARY:Möte", "TZID:Europe/Stockholm",
                "DTSTART;TZID=Europe/Stockholm:20260408T133000", "DTEND;TZID=Europe/Stockholm:20260408T143000");
        assertThat(file).doesNotContain("SAM-2026", "sip", "LOCATION", "DESCRIPTION");
    }

    @Test
    void aMovedMeetingReplacesTheOldOne() throws Exception {
        var start = LocalDateTime.parse("2026-04-08T13:30");
        var first = event(files.meeting("SAM-2026-000017/sip", 0, start, Duration.ofHours(1)));
        var moved = event(files.meeting("SAM-2026-000017/sip", 1, start.plusDays(1), Duration.ofHours(1)));

        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getSequenceNo()).isEqualTo(1);
    }

    private static VEvent event(byte[] file) throws Exception {
        return (VEvent) new CalendarBuilder().build(new ByteArrayInputStream(file)).getComponent("VEVENT").orElseThrow();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
