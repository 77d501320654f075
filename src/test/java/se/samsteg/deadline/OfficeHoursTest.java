package se.samsteg.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {
    private final OfficeHours officeHours = new OfficeHours(new OfficeHoursSettings(8, 17), new WorkingDays());

    @ParameterizedTest(name = "{0}: open {1}")
    @CsvSource({
        "2026-03-20T07:59, false",
        "2026-03-20T08:00, true",
        "2026-03-20T16:59, true",
        "2026-03-20T17:00, false",
        "2026-03-21T10:00, false", // Saturday
        "2026-04-03T10:00, false", // Good Friday
        "2026-06-06T10:00, false", // National Day
        "2026-06-19T10:00, false", // Midsummer Eve
        "2026-12-24T10:00, false",
        "2026-12-31T10:00, false"
    })
    void socialServicesAreOpenOnWorkingDaysOnly(LocalDateTime time, boolean open) {
        assertThat(officeHours.isOpen(time)).isEqualTo(open);
    }

    @Test
    void theHoursAreThoseOfStockholm() {
        assertThat(officeHours.isOpen(Instant.parse("2026-07-01T06:30:00Z"))).isTrue();
        assertThat(officeHours.isOpen(Instant.parse("2026-12-01T06:30:00Z"))).isFalse();
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> new OfficeHoursSettings(17, 8)).isInstanceOf(IllegalArgumentException.class);
    }
}
