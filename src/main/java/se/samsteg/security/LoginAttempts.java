package se.samsteg.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows guessing. Wrong tries count for a user and an address together, so that nobody can shut out somebody who sits
 * elsewhere; and for the address as a whole, against one password tried on everybody. Whoever has logged in from there
 * before is not held up by the address: colleagues behind one address do not stop one another. No wait exceeds a minute.
 */
@Component
class LoginAttempts {
    private static final int FREE_PER_USER = 3;
    private static final int FREE_PER_ADDRESS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final Duration AT_HOME = Duration.ofDays(30);
    private static final int AT_MOST = 20_000;

    private final Clock clock;
    private final Map<String, Wrong> wrong = bounded();
    private final Map<String, Instant> atHome = bounded();

    private final Object[] oneAtATime = Stream.generate(Object::new).limit(256).toArray();

    private record Wrong(int count, Instant last) {
        Instant until(int free) {
            return count < free ? last : last.plus(min(Duration.ofSeconds(1L << Math.min(count - free, 10))));
        }

        private static Duration min(Duration wait) {
            return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        }
    }

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Tries a password, one at a time for a user and an address.
     *
     * @return what the try says
     * @throws TooSoon when this try has to wait; it is then not made and not counted
     */
    boolean attempt(String user, String address, BooleanSupplier isRight) {
        synchronized (oneAtATime[Math.floorMod(pair(user, address).hashCode(), oneAtATime.length)]) {
            check(user, address);
            if (!isRight.getAsBoolean()) {
                wrong(user, address);
                return false;
            }
            right(user, address);
            return true;
        }
    }

    private void check(String user, String address) {
        waitFor(pair(user, address), FREE_PER_USER);
        var home = atHome.get(pair(user, address));
        if (home == null || home.plus(AT_HOME).isBefore(clock.instant())) {
            waitFor(address, FREE_PER_ADDRESS);
        }
    }

    private void wrong(String user, String address) {
        var now = clock.instant();
        for (var key : new String[] {pair(user, address), address}) {
            wrong.compute(key, (k, before) -> new Wrong(isForgotten(before, now) ? 1 : before.count() + 1, now));
        }
    }

    /** The address keeps its count: one right password among wrong ones is what a guesser with an account of his own has. */
    private void right(String user, String address) {
        wrong.remove(pair(user, address));
        atHome.put(pair(user, address), clock.instant());
    }

    private void waitFor(String key, int free) {
        var before = wrong.get(key);
        var now = clock.instant();
        if (!isForgotten(before, now) && before.until(free).isAfter(now)) {
            throw new TooSoon(Duration.between(now, before.until(free)));
        }
    }

    private static boolean isForgotten(Wrong before, Instant now) {
        return before == null || before.last().plus(FORGOTTEN).isBefore(now);
    }

    private static String pair(String user, String address) {
        return address + " " + user.toLowerCase(Locale.ROOT);
    }

    private static <V> Map<String, V> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > AT_MOST;
            }
        });
    }
}
