package se.samsteg.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import se.samsteg.demo.Player;

/** Walks a case to its end: some open task is answered at random, and when none is left the next clock runs out. */
@Component
public class RandomWalk {
    private static final int LONGEST = 1500;

    private final ProcessDriver driver;
    private final Player player;
    private final TaskService tasks;

    RandomWalk(ProcessDriver driver, Player player, TaskService tasks) {
        this.driver = driver;
        this.player = player;
        this.tasks = tasks;
    }

    /**
     * @param forms gets the id of each form that was used
     * @param aside is done now and then, at any point of the way
     * @return what was done, line by line
     * @throws AssertionError with the whole story when the case is stuck or a job of it fails
     */
    public List<String> toTheEnd(String caseNumber, RandomAnswers answers, Random random, TreeSet<String> forms, Runnable aside) {
        var story = new ArrayList<String>();
        var haste = 2 + random.nextInt(10);
        try {
            while (!driver.instances(caseNumber).isEmpty()) {
                if (story.size() > LONGEST || !step(caseNumber, answers, random, forms, haste, story)) {
                    throw new IllegalStateException(caseNumber + " is stuck");
                }
                if (random.nextInt(60) == 0) {
                    aside.run();
                }
            }
        } catch (RuntimeException fault) {
            throw new AssertionError(caseNumber + " failed:\n" + String.join("\n", story), fault);
        }
        return story;
    }

    /** A job, a task or the clock; a job may come late, as when no job executor runs. */
    private boolean step(String caseNumber, RandomAnswers answers, Random random, TreeSet<String> forms, int haste, List<String> story) {
        var due = player.dueJobs(caseNumber);
        var open = driver.openTasks(caseNumber);
        var clock = player.nextClock(caseNumber).filter(at -> at.isAfter(driver.now()));
        if (!due.isEmpty() && random.nextInt(8) > 0) {
            player.run(due.get(random.nextInt(due.size())));
        } else if (!open.isEmpty() && (clock.isEmpty() || random.nextInt(haste) > 0)) {
            var task = open.get(random.nextInt(open.size()));
            var form = task.getCamundaFormRef().getKey();
            var entered = answers.to(form, driver.today(), tasks.getVariables(task.getId()));
            story.add(driver.now() + " " + form + " " + entered);
            forms.add(form);
            driver.complete(task, entered);
        } else if (clock.isPresent()) {
            story.add(clock.get() + " the clock");
            driver.moveTo(clock.get().plusSeconds(1));
        } else {
            return !due.isEmpty();
        }
        return true;
    }
}
