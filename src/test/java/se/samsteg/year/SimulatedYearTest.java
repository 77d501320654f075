package se.samsteg.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import se.samsteg.support.ProcessTest;

/**
 * A simulated year; {@code -Dsamsteg.year.cases=5000 -Dsamsteg.year.seed=7} plays another. After every step each open case
 * has something that happens next and somebody who answers for it, no clock is later than the law's, nothing is passed
 * without somebody being asked, nothing is stuck, and every case comes to its end.
 */
@ProcessTest
@TestPropertySource(properties = "samsteg.walk=in a database of its own")
class SimulatedYearTest {
    private static final int CASES = Integer.getInteger("samsteg.year.cases", 300);
    private static final long SEED = Long.getLong("samsteg.year.seed", 20261128);
    @Autowired
    private ObjectProvider<SimulatedYear> years;

    @Test
    void whateverPeopleDoOrDoNotDoTheLawsClocksHold() {
        System.out.println("Simulated year: " + CASES + " cases, repeat with -Dsamsteg.year.seed=" + SEED);
        var begun = System.nanoTime();
        var year = years.getObject().play(CASES, SEED);
        var took = Duration.ofNanos(System.nanoTime() - begun);

        System.out.printf("Simulated year: %d steps in %d s, %.1f steps a second%n", year.steps(), took.toSeconds(), year.steps() / Math.max(1.0, took.toMillis() / 1000.0));
        year.met().lines().forEach(System.out::println);
        assertThat(year.met().rules()).as("rules that were met").hasSizeGreaterThan(20);
    }
}
