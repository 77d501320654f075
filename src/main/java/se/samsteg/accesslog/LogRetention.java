package se.samsteg.accesslog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A line of the log ends five years after it was written, as the note that it tells of would. The database ends it and goes
 * by its own clock: the application has no right to delete there, and a moved clock takes nothing that is younger.
 */
@Component
class LogRetention {
    private final JdbcClient jdbc;

    LogRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many lines ended */
    @Transactional
    @Scheduled(cron = "0 15 3 1 * *", zone = "Europe/Stockholm")
    int endOldLines() {
        return jdbc.sql("select end_old_access_lines()").query(Integer.class).single();
    }
}
