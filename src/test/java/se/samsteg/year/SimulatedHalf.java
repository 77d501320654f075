package se.samsteg.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import se.samsteg.support.ProcessTest;

/**
 * Half a simulated year's arrivals, played to their ends; two halves, so that two JVMs play at once.
 * {@code mvn test -Dtest='Simulated*Test' -Dsamsteg.year.cases=5000 -Dsamsteg.year.seed=7} plays another year. After every step each open case
 * has something that happens next and somebody who answers for it, no clock is later than the law's, nothing is passed
 * without somebody being asked, nothing is stuck, and every case comes to its end.
 */
@ProcessTest
@TestPropertySource(properties = "samsteg.walk=in a database of its own")
abstract class SimulatedHalf {
    private static final int CASES = Integer.getInteger("samsteg.year.cases", 300) / 2;
    private static final long SEED = Long.getLong("samsteg.year.seed", 20261128);
    private static final int DAYS = 150;
    private final LocalDateTime begin;
    @Autowired
    private ObjectProvider<SimulatedYear> years;

    SimulatedHalf(String begin) {
        this.begin = LocalDateTime.parse(begin);
    }

    @Test
    void whateverPeopleDoOrDoNotDoTheLawsClocksHold() {
        System.out.printf("Simulated year: %d cases from %s on, repeat with -Dsamsteg.year.seed=%d%n", CASES, begin.toLocalDate(), SEED);
        var begun = System.nanoTime();
        var half = years.getObject().play(CASES, SEED + begin.getMonthValue() * 1_000_000L, begin, DAYS);
        var took = Duration.ofNanos(System.nanoTime() - begun);

        System.out.printf("Simulated year: %d steps in %d s, %.1f steps a second%n", half.steps(), took.toSeconds(), half.steps() / Math.max(1.0, took.toMillis() / 1000.0));
        half.met().lines().forEach(System.out::println);
        assertThat(half.met().rules()).as("rules that were met").hasSizeGreaterThan(20);
    }
}
