package se.samsteg.breach;

import java.time.Clock;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.WatchedDeadlines;
import se.samsteg.deadline.WatchedDeadlines.Stage;
import se.samsteg.shared.IsoTime;

/** Looks at all running limits when a day begins in Stockholm, and each quarter of an hour for what was missed. */
@Component
@EnableScheduling
public class DeadlineWatch {
    private final WatchedDeadlines deadlines;
    private final Breaches breaches;
    private final Clock clock;

    DeadlineWatch(WatchedDeadlines deadlines, Breaches breaches, Clock clock) {
        this.deadlines = deadlines;
        this.breaches = breaches;
        this.clock = clock;
    }

    /** Safe to repeat, and on several nodes at once: each stage of each limit is told of once. */
    @Scheduled(cron = "${samsteg.deadline.watch:30 0/15 * * * *}", zone = "Europe/Stockholm")
    public void look() {
        var today = IsoTime.today(clock);
        for (var stage : Stage.values()) {
            deadlines.at(stage, today).forEach(limit -> breaches.tell(limit, stage));
        }
    }
}
