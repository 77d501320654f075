package se.samsteg.support;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.breach.DeadlineWatch;
import se.samsteg.demo.Player;
import se.samsteg.shared.Refusal;

/**
 * Walks a case to its end: some open task is answered at random, rather one whose form was seldom used, and when none is
 * left the next clock runs out. One case in four is slow: nobody works in the beginning, and the post stands still, while any clock can run out.
 */
@Component
public class RandomWalk {
    private static final int LONGEST = 1500;

    private static final int SLOW_STEPS = 30;
    private static final Set<String> READS = Set.of("readInformation", "readReport");
    private static final Map<String, Set<String>> FIRST = Map.of("decideInvestigation", READS, "subcommitteeDecision", READS,
            "communicateMaterial", Set.of("decideInforming"));

    /** Its choices are those of the message. */
    private static final String CHECK = "delivery-checkExceptions";

    private final ProcessDriver driver;
    private final Player player;
    private final TaskService tasks;
    private final DeadlineWatch watch;
    private final JdbcClient jdbc;

    RandomWalk(ProcessDriver driver, Player player, TaskService tasks, DeadlineWatch watch, JdbcClient jdbc) {
        this.watch = watch;
        this.jdbc = jdbc;
        this.driver = driver;
        this.player = player;
        this.tasks = tasks;
    }

    /**
     * @param forms counts how often each form was used, by its id
     * @param aside is done now and then, at any point of the way
     * @return what was done, line by line
     * @throws AssertionError with the whole story when the case is stuck or a job of it fails
     */
    public List<String> toTheEnd(String caseNumber, RandomAnswers answers, Random random, Map<String, Integer> forms, Runnable aside) {
        var story = new ArrayList<String>();
        var haste = 2 + random.nextInt(10);
        var slow = random.nextInt(4) == 0 ? SLOW_STEPS : 0;
        try {
            while (!driver.instances(caseNumber).isEmpty()) {
                if (story.size() > LONGEST || !(story.size() < slow && waiting(caseNumber, story)) && !step(caseNumber, answers, random, forms, haste, story)) {
                    throw new IllegalStateException(caseNumber + " is stuck in " + driver.instances(caseNumber).stream().map(ProcessInstance::getProcessDefinitionId).toList());
                }
                if (random.nextInt(20) == 0) {
                    aside.run();
                }
            }
        } catch (RuntimeException fault) {
            throw new AssertionError(caseNumber + " failed:\n" + String.join("\n", story), fault);
        }
        return story;
    }

    /** Time goes back for the next case: whoever has left a group by then has left it now. */
    public void turnBack(LocalDateTime to) {
        driver.moveTo(to);
        jdbc.sql("update placement_seat set last_day = null where freed_at is not null").update();
    }

    /** A job, a task or the clock; a job may come late, as when no job executor runs. */
    private boolean step(String caseNumber, RandomAnswers answers, Random random, Map<String, Integer> forms, int haste, List<String> story) {
        driver.nameEverybody(caseNumber);
        var due = player.dueJobs(caseNumber);
        var open = driver.openTasks(caseNumber);
        var clock = player.nextClock(caseNumber).filter(at -> at.isAfter(driver.now()));
        if (!due.isEmpty() && random.nextInt(8) > 0) {
            player.run(due.get(random.nextInt(due.size())));
        } else if (!open.isEmpty() && (clock.isEmpty() || random.nextInt(haste) > 0)) {
            try {
                work(open, answers, random, forms, story);
            } catch (RuntimeException fault) {
                if (due.isEmpty() || Refusal.in(fault).isEmpty()) {
                    throw fault;
                }
                story.add("refused, since a job that comes late had to come first");
                driver.runJobs(caseNumber);
            }
        } else if (clock.isPresent()) {
            move(clock.get(), story);
        } else {
            return !due.isEmpty();
        }
        return true;
    }

    /** Nobody works, and the post stands still, as long as a clock can run out; false when none can. */
    public boolean waiting(String caseNumber, List<String> story) {
        var due = player.dueJobs(caseNumber).stream().filter(job -> !job.getProcessDefinitionKey().equals("delivery")).findFirst();
        var clock = player.nextClock(caseNumber).filter(at -> at.isAfter(driver.now()));
        if (due.isPresent()) {
            player.run(due.get());
        } else {
            clock.ifPresent(at -> move(at, story));
        }
        return due.isPresent() || clock.isPresent();
    }

    /** Nobody decides an investigation on what nobody has read, nor shows it to parties whom nobody has decided to tell of it. */
    public static boolean isRefusedYet(Task task, Supplier<List<Task>> open) {
        var first = FIRST.getOrDefault(task.getTaskDefinitionKey(), Set.of());
        return !first.isEmpty() && open.get().stream().anyMatch(other -> first.contains(other.getTaskDefinitionKey()));
    }

    /** When the meeting begins that the task is about: nobody says before that it was held. */
    public static Optional<LocalDateTime> begins(Task task, Map<String, Object> seen) {
        return task.getTaskDefinitionKey().equals("holdMeeting") ? Optional.ofNullable(seen.get("plannedStart")).map(Object::toString).map(LocalDateTime::parse)
                : Optional.empty();
    }

    /** Another report in the case may have told of it. */
    private boolean knowsOfViolence(Task task) {
        return jdbc.sql("select count(*) from case_violence v join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = v.case_number and e.TENANT_ID_ = v.tenant_id where e.ID_ = ?")
                .param(task.getProcessInstanceId()).query(Integer.class).single() > 0;
    }

    /** A call to a meeting that has begun: a job takes its task away, and has come late. */
    private boolean isOver(Task task) {
        return Set.of("answerCall", "prepareContribution").contains(task.getTaskDefinitionKey()) && !LocalDateTime.parse(tasks.getVariable(task.getId(), "meetingStart").toString()).isAfter(driver.now());
    }

    private void work(List<Task> all, RandomAnswers answers, Random random, Map<String, Integer> forms, List<String> story) {
        var open = all.stream().filter(task -> !isRefusedYet(task, () -> all) && !isOver(task)).toList();
        if (open.isEmpty()) {
            return;
        }
        var task = random.nextBoolean() ? open.get(random.nextInt(open.size()))
                : Collections.min(open, Comparator.comparing(one -> forms.getOrDefault(form(one), 0)));
        var seen = new HashMap<>(tasks.getVariables(task.getId()));
        if (form(task).equals(CHECK)) {
            seen.putAll(driver.shown(task));
        }
        if (knowsOfViolence(task)) {
            seen.put("violenceSuspected", true);
        }
        begins(task, seen).filter(at -> at.isAfter(driver.now())).ifPresent(at -> move(at, story));
        var entered = answers.to(form(task), driver.today(), seen);
        story.add(driver.now() + " " + form(task) + " " + entered);
        forms.merge(form(task), 1, Integer::sum);
        driver.complete(task, entered);
    }

    private void move(LocalDateTime clock, List<String> story) {
        story.add(clock + " the clock");
        driver.moveTo(clock.plusSeconds(1));
        watch.look();
    }

    private static String form(Task task) {
        return task.getCamundaFormRef().getKey();
    }
}
