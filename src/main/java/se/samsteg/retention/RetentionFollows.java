package se.samsteg.retention;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.samsteg.casefile.CaseNoted;

/**
 * A case that changes its kind (an investigation is opened, a child is placed) is kept by another rule from that very transaction on.
 * Looks when it is about to commit, once for each part that something happened in; the nightly run computes all dates.
 */
@Component
class RetentionFollows {
    private final Retentions retentions;

    RetentionFollows(Retentions retentions) {
        this.retentions = retentions;
    }

    @EventListener
    void noted(CaseNoted noted) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            look().parts.add(noted);
        }
    }

    private Look look() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Look.class::isInstance).map(Look.class::cast).findFirst().orElseGet(() -> {
                    var look = new Look();
                    TransactionSynchronizationManager.registerSynchronization(look);
                    return look;
                });
    }

    private final class Look implements TransactionSynchronization {
        private final Set<CaseNoted> parts = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            Set.copyOf(parts).forEach(part -> retentions.follow(part.number(), part.authority()));
        }
    }
}
