package se.samsteg.sip;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import se.samsteg.shared.IsoTime;

/** What the clock in Stockholm says: the rules of forms and plans measure by it. */
@Component
class SipClock {
    private final Clock clock;

    SipClock(Clock clock) {
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), IsoTime.ZONE);
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    Instant instant() {
        return clock.instant();
    }
}
