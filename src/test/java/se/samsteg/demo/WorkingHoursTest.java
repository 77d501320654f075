package se.samsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2 March 2026 is a Monday. */
class WorkingHoursTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15, 2026-03-02T10:15", "2026-03-02T06:00, 2026-03-02T08:37", "2026-03-02T00:00, 2026-03-02T08:37",
        "2026-03-02T22:10, 2026-03-03T08:37", "2026-03-06T17:00, 2026-03-09T08:37", "2026-03-07T10:00, 2026-03-09T08:37", "2026-03-08T03:00, 2026-03-09T08:37"
    })
    void workGoesOnAtTheNextMomentInWorkingHours(LocalDateTime time, LocalDateTime at) {
        assertThat(WorkingHours.from(time, 1)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:15, 2026-03-03T10:15", "2026-03-03T02:00, 2026-03-02T08:37", "2026-03-03T22:00, 2026-03-03T08:37",
        "2026-03-02T05:00, 2026-02-27T08:37", "2026-03-08T12:00, 2026-03-06T08:37"
    })
    void whatHasBegunBeganInWorkingHours(LocalDateTime time, LocalDateTime at) {
        assertThat(WorkingHours.until(time, 1)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "-2000000000", "2147483647"})
    void nobodyWorksAtNightOrOnASaturday(int each) {
        for (var hour = 0; hour < 24 * 14; hour++) {
            var time = LocalDateTime.of(2026, 3, 2, 0, 0).plusHours(hour);
            for (var at : new LocalDateTime[] {WorkingHours.from(time, each), WorkingHours.until(time, each)}) {
                assertThat(at.getHour()).isBetween(8, 16);
                assertThat(at.getDayOfWeek().getValue()).isLessThan(6);
            }
            assertThat(WorkingHours.from(time, each)).isAfterOrEqualTo(time);
            assertThat(WorkingHours.until(time, each)).isBeforeOrEqualTo(time);
        }
    }
}
