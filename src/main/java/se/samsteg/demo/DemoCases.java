package se.samsteg.demo;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.IdentityNumber;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.ReferenceIdentities;

/**
 * Some sixty fictional pupils, each with a history of its own. Nobody inserts anything: the forms are sent in by the
 * roles, on a clock that is moved from the day when the case began until today, before the job executor starts.
 * A start after a kill goes on behind the last pupil that was registered.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "samsteg.demo.cases", matchIfMissing = true)
class DemoCases implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    /** Before the job executor (0) and the web server. */
    private static final int FIRST = -1000;
    private static final String MEETING = "holdMeeting";
    private static final Set<String> DECIDES = Set.of("decideInvestigation", "subcommitteeDecision");
    private static final Set<String> READS = Set.of("readInformation", "readReport");
    private static final int AFTER_HALF_A_SECOND = 500;
    private static final int WITH_EACH_COMMIT = 0;

    private final Player player;
    private final DemoForms forms;
    private final PupilRegistry pupils;
    private final JdbcTemplate database;
    private boolean played;

    DemoCases(Player player, DemoForms forms, PupilRegistry pupils, JdbcTemplate database, DemoUsers users) {
        this.player = player;
        this.forms = forms;
        this.pupils = pupils;
        this.database = database;
    }

    @Override
    public void start() {
        var today = player.now();
        var all = ReferenceIdentities.read("demo/pupils.csv");
        var rows = all.subList(alreadyPlayed(all), all.size());
        try {
            write(AFTER_HALF_A_SECOND);
            for (int i = 0; i < rows.size(); i++) {
                if (i % 10 == 0) {
                    LOG.info("The demo plays case {} of {}", i + 1, rows.size());
                }
                play(rows.get(i), today);
            }
        } finally {
            player.release();
            write(WITH_EACH_COMMIT);
        }
        if (!rows.isEmpty()) {
            LOG.info("The demo has played its {} cases", rows.size());
        }
        played = true;
    }

    /** What is played can be played again; a commit of a person's work is in the file when it is answered. */
    private void write(int delayMillis) {
        if ("H2".equals(database.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName()))) {
            database.execute("set write_delay " + delayMillis);
        }
    }

    /** The rows up to the last registered pupil have been played; one without a number cannot tell by itself. */
    private int alreadyPlayed(List<CSVRecord> rows) {
        for (int i = rows.size(); i > 0; i--) {
            var number = rows.get(i - 1).get("personalIdentityNumber");
            if (!number.isEmpty() && pupils.find(IdentityNumber.parse(number)).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    private void play(CSVRecord row, LocalDateTime today) {
        var own = answers(row);
        var left = Set.of(row.get("leave").split(","));
        var pace = Integer.parseInt(row.get("pace"));
        player.moveTo(WorkingHours.until(today.minusDays(Long.parseLong(row.get("daysAgo"))).minusMinutes(30), (int) row.getRecordNumber()));
        var number = player.start(row.get("starter"), row.get("process"), forms.fill(row.get("process") + "-start", own, player.now().toLocalDate()));
        player.runJobs(number);
        for (var next = next(number, own, left, pace, today); next.isPresent(); next = next(number, own, left, pace, today)) {
            player.moveTo(next.get().at());
            next.get().what().run();
            player.runJobs(number);
        }
    }

    private void work(Task task, Map<String, String> own) {
        player.complete(player.candidate(task), task, forms.fill(task.getCamundaFormRef().getKey(), own, player.now().toLocalDate()));
    }

    /** What happens next in the case before today: a job falls due, or a person does the oldest task that is not left. */
    private Optional<Next> next(String number, Map<String, String> own, Set<String> left, int pace, LocalDateTime today) {
        var clocks = player.jobs(number).stream().map(job -> new Next(dueAt(job), () -> player.run(job)));
        var open = player.openTasks(number);
        var tasks = open.stream().filter(task -> !left.contains(task.getTaskDefinitionKey())).filter(task -> mayBeDone(task, open))
                .map(task -> new Next(atWork(task, pace), () -> work(task, own)));
        return Stream.concat(clocks, tasks).filter(next -> next.at().isBefore(today))
                .min(Comparator.comparing(Next::at));
    }

    /** What has come in is read before anything is decided on it. */
    private static boolean mayBeDone(Task task, List<Task> open) {
        return !DECIDES.contains(task.getTaskDefinitionKey()) || open.stream().noneMatch(other -> READS.contains(other.getTaskDefinitionKey()));
    }

    private LocalDateTime dueAt(Job job) {
        var now = player.now();
        var due = job.getDuedate() == null ? now : Player.stockholm(job.getDuedate());
        return due.isBefore(now) ? now : due;
    }

    /** Some days after the task came, in working hours, but a meeting not before it begins; one that had to wait for a clock is done in the next ones. */
    private LocalDateTime atWork(Task task, int pace) {
        var when = task.getTaskDefinitionKey().equals(MEETING) ? Player.stockholm(task.getDueDate()) : Player.stockholm(task.getCreateTime()).plusDays(pace);
        var now = player.now();
        return WorkingHours.from(when.isBefore(now) ? now : when, task.getTaskDefinitionKey().hashCode());
    }

    /** Each column of the row is an answer by its field's name; the column {@code answers} holds more: {@code answer=refused|…}. */
    private static Map<String, String> answers(CSVRecord row) {
        var own = new HashMap<>(row.toMap());
        own.values().removeIf(String::isEmpty);
        own.putAll(Arrays.stream(row.get("answers").split("\\|")).filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(pair -> pair.substring(0, pair.indexOf('=')).strip(), pair -> pair.substring(pair.indexOf('=') + 1).strip())));
        List.of("answers", "leave", "pace", "daysAgo", "starter", "process").forEach(own::remove);
        return own;
    }

    @Override
    public void stop() {
        played = false;
    }

    @Override
    public boolean isRunning() {
        return played;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }

    private record Next(LocalDateTime at, Runnable what) {
    }
}
