package se.samsteg.placement;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A group that has more seats from today calls its queue, without anybody having given up one. */
@Component
class SeatNight {
    private final Seating seating;

    SeatNight(Seating seating) {
        this.seating = seating;
    }

    @Scheduled(cron = "0 10 5 * * *", zone = "Europe/Stockholm")
    void run() {
        seating.callAll();
    }
}
