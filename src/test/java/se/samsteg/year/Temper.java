package se.samsteg.year;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** How those who work on a case behave: when they get round to a task. */
enum Temper {
    /** Within two days. */
    PROMPT {
        @Override
        long hours(long untilDue, Random random) {
            return random.nextInt(48);
        }
    },
    /** Some time before it is due, now and then after. */
    ORDINARY {
        @Override
        long hours(long untilDue, Random random) {
            return (long) (untilDue * (0.1 + random.nextDouble()));
        }
    },
    /** Up to six weeks after it was due. */
    LATE {
        @Override
        long hours(long untilDue, Random random) {
            return untilDue + random.nextInt(24 * 42);
        }
    },
    /** Half of the tasks are done in time, the others half a year later. */
    SILENT {
        @Override
        long hours(long untilDue, Random random) {
            return random.nextBoolean() ? untilDue / 2 : untilDue + 24 * (90 + random.nextInt(90));
        }
    };

    private static final int OPENS = 8;
    private static final int HOURS = 9;

    abstract long hours(long untilDue, Random random);

    /** Half prompt or ordinary, the rest troublesome. */
    static Temper of(Random random) {
        var drawn = random.nextInt(10);
        return drawn < 3 ? PROMPT : drawn < 7 ? ORDINARY : drawn < 9 ? LATE : SILENT;
    }

    /** When a task that has just come is done: a minute later at the soonest, in working time except where it is urgent. */
    LocalDateTime getsRoundTo(LocalDateTime now, LocalDateTime due, Random random) {
        var untilDue = Math.max(1, ChronoUnit.HOURS.between(now, due));
        var at = now.plusHours(Math.max(0, hours(untilDue, random))).plusMinutes(1 + random.nextInt(50));
        return untilDue <= 24 ? at : at.toLocalDate().atTime(LocalTime.of(OPENS + random.nextInt(HOURS), random.nextInt(60))).isAfter(now)
                ? at.toLocalDate().atTime(LocalTime.of(OPENS + random.nextInt(HOURS), random.nextInt(60), 30)) : at;
    }
}
