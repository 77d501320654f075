package se.samsteg.casefile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.pupil.PupilRegistry;

/** Each autumn the pupils move up, and what lists and open tasks show of them follows. */
@Service
public class MovingUp {
    private static final Logger LOG = LoggerFactory.getLogger(MovingUp.class);
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final CaseTasks tasks;

    MovingUp(PupilRegistry pupils, CaseFiles cases, CaseTasks tasks) {
        this.pupils = pupils;
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Each night, since the first of August may find nobody at home; after it there is nothing to do for a year. */
    @Scheduled(cron = "0 40 1 * * *", zone = "Europe/Stockholm")
    @Transactional
    public void run() {
        var moved = pupils.moveUp();
        moved.forEach(pupil -> cases.partsOf(pupil).keySet().forEach(number -> tasks.follow(number, pupils.get(pupil).label())));
        if (!moved.isEmpty()) {
            LOG.info("{} pupils moved up to the next school year", moved.size());
        }
    }
}
