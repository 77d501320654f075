package se.samsteg.accesslog;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samsteg.security.ReferenceIdentities;
import se.samsteg.shared.Authority;

/** Begins the review of each authority that has none, once everything stands; from then on each begins the next. */
@Component
@ConditionalOnProperty(name = "samsteg.log-review.begin", matchIfMissing = true)
class FirstReviews {
    private final ReferenceIdentities identities;
    private final LogReviewProcess process;

    FirstReviews(ReferenceIdentities identities, LogReviewProcess process) {
        this.identities = identities;
        this.process = process;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        identities.tenants().stream().map(Authority::new).filter(authority -> !process.runs(authority)).forEach(process::begin);
    }
}
