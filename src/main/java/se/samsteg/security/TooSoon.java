package se.samsteg.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A try that was not looked at, since wrong ones came before it. */
class TooSoon extends AuthenticationException {
    private final Duration wait;

    TooSoon(Duration wait) {
        super("Too soon after wrong tries");
        this.wait = wait;
    }

    /** Whole seconds until the next try, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
