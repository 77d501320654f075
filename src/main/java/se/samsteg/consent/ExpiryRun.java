package se.samsteg.consent;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsteg.shared.IsoTime;

/** Looks for consents that have run out: at midnight in Stockholm, and each quarter of an hour for what was missed. */
@Component
class ExpiryRun {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiryRun.class);
    private final Consents consents;
    private final ConsentExpiries expiries;
    private final Clock clock;

    ExpiryRun(Consents consents, ConsentExpiries expiries, Clock clock) {
        this.consents = consents;
        this.expiries = expiries;
        this.clock = clock;
    }

    @Configuration
    @EnableScheduling
    static class Schedule {
    }

    @Scheduled(cron = "${samsteg.consent.expiry-check:0 0/15 * * * *}", zone = "Europe/Stockholm")
    void run() {
        consents.perhapsExpired(IsoTime.today(clock)).forEach(this::settle);
    }

    private void settle(long round) {
        try {
            expiries.settle(round);
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("Consent round {} was settled by another node", round);
        }
    }
}
