package se.samsteg.accesslog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was looked at within the last minute: a page that opens asks several times, and is one look. */
final class Looks {
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);
    private static final int MANY = 20_000;

    private final Map<String, Instant> looks = new ConcurrentHashMap<>();
    private final Clock clock;

    Looks(Clock clock) {
        this.clock = clock;
    }

    boolean has(String look) {
        var last = looks.get(look);
        return last != null && Duration.between(last, clock.instant()).abs().compareTo(ONE_LOOK) < 0;
    }

    void keep(String look) {
        if (looks.size() > MANY) {
            looks.clear();
        }
        looks.put(look, clock.instant());
    }

    /** Only what is really kept in the log counts as seen. */
    void keepWhenCommitted(String look) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            keep(look);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(look);
            }
        });
    }
}
