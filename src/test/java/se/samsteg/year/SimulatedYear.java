package se.samsteg.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import se.samsteg.breach.DeadlineWatch;
import se.samsteg.demo.Player;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Refusal;
import se.samsteg.support.FictionalPupils;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.RandomAnswers;
import se.samsteg.support.RandomWalk;

/**
 * A year of a district's and a school's cases on one virtual clock: cases come in, people get round to their tasks or do not,
 * clocks run out, consents are taken back. After each step what must hold of the case is looked at. When the year is
 * over no new cases come, and everybody goes on until the last case has ended.
 */
@Component
@Scope("prototype")
class SimulatedYear {
    private static final List<String> SIDE_STEPS = List.of("skolsocionom consent-withdrawal", "skolsocionom sip", "soc-norra investigation-extension",
            "sip-norra sip-stop", "rsu concern-report", "skolsocionom placement-move", "skolsocionom placement-move", "soc-norra reception-supplement",
            "rektor placement-end", "bup sip-handover");
    private static final int LAST_YEAR = 2036;

    private final ProcessDriver driver;
    private final Player player;
    private final TaskService tasks;
    private final DeadlineWatch watch;
    private final Invariants invariants;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final Met met = new Met();
    private long order;
    private long steps;
    private LocalDate watched;

    SimulatedYear(ProcessDriver driver, Player player, TaskService tasks, DeadlineWatch watch, Invariants invariants) {
        this.driver = driver;
        this.player = player;
        this.tasks = tasks;
        this.watch = watch;
        this.invariants = invariants;
    }

    private record Event(LocalDateTime at, long order, SimulatedCase of, Runnable what) {
    }

    /** @param steps how many events were played */
    record Result(long steps, Met met) {
    }

    /** @param begin when the first may come. @param days on how many days from then cases come */
    Result play(int cases, long seed, LocalDateTime begin, int days) {
        driver.moveTo(begin);
        watched = begin.toLocalDate();
        var pupils = new FictionalPupils(seed);
        for (var i = 0; i < cases; i++) {
            var one = new SimulatedCase(seed + i);
            var day = begin.plusDays(one.random.nextInt(days)).withHour(one.random.nextInt(24)).withMinute(one.random.nextInt(60));
            at(day, one, () -> begin(one, pupils));
        }
        while (!events.isEmpty()) {
            play(events.poll());
        }
        return new Result(steps, met);
    }

    private void at(LocalDateTime time, SimulatedCase one, Runnable what) {
        events.add(new Event(time.isBefore(driver.now()) ? driver.now() : time, order++, one, what));
    }

    private void play(Event event) {
        eachMidnightUntil(event.at());
        driver.moveTo(event.at());
        var one = event.of();
        if (one.over) {
            return;
        }
        try {
            event.what().run();
            settle(one);
        } catch (RuntimeException | AssertionError fault) {
            throw new AssertionError(one.told() + "\n" + driver.now() + " " + fault.getMessage(), fault);
        }
        steps++;
    }

    /** The watch runs when a day begins, as it does in the program. */
    private void eachMidnightUntil(LocalDateTime time) {
        while (watched.isBefore(time.toLocalDate())) {
            watched = watched.plusDays(1);
            driver.moveTo(watched.atTime(0, 1));
            watch.look();
        }
    }

    private void begin(SimulatedCase one, FictionalPupils pupils) {
        var fields = pupils.application(driver.today());
        if (one.random.nextInt(6) == 0) {
            fields.put("personalIdentityNumber", pupils.number(driver.today().minusYears(15).plusDays(5 + one.random.nextInt(60))));
            fields.put("grade", 8);
        }
        var kind = one.random.nextInt(10);
        if (kind < 6) {
            one.number = start(one, "placering", "placement", fields);
        } else if (kind < 9) {
            about(fields, one.answers.to("concern-report-start", driver.today(), Map.of()));
            one.number = start(one, "skolsocionom", "concern-report", known("concern-report-start", fields));
        } else {
            about(fields, one.answers.to("reception-start", driver.today(), Map.of()));
            fields.put("reporterKind", "private");
            one.number = start(one, "soc-norra", "reception", known("reception-start", fields));
        }
        birthdays(one, LocalDate.parse(fields.get("personalIdentityNumber").toString().substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        for (var i = one.random.nextInt(3); i > 0; i--) {
            at(driver.now().plusDays(5 + one.random.nextInt(200)).withHour(10), one, () -> sideStep(one));
        }
    }

    /** At 15 the child speaks for itself, at 18 nobody else does: in the middle of whatever goes on then. */
    private void birthdays(SimulatedCase one, LocalDate born) {
        Stream.of(15, 18).filter(age -> born.plusYears(age).isAfter(driver.today())).forEach(age -> at(born.plusYears(age).atTime(0, 2), one, () -> {
            one.tell(driver.now(), "turns " + age);
            met.happened("turned " + age);
        }));
    }

    /** What a form says beside who the pupil and the guardians are. */
    private static void about(Map<String, Object> fields, Map<String, Object> answers) {
        answers.forEach((key, answer) -> {
            if (!key.startsWith("guardian") || key.equals("guardiansInformed")) {
                fields.putIfAbsent(key, answer);
            }
        });
        fields.remove("birthDate");
    }

    private static Map<String, Object> known(String form, Map<String, Object> fields) {
        var known = new HashMap<>(fields);
        known.keySet().retainAll(RandomAnswers.keys(form));
        known.remove("caseNumber");
        return known;
    }

    private String start(SimulatedCase one, String user, String process, Map<String, Object> fields) {
        one.tell(driver.now(), user + " " + process + "-start " + fields);
        met.form(process + "-start");
        return driver.start(user, process, fields);
    }

    /** Something that anybody may do at any time, and that is refused when there is nothing to do it to. */
    private void sideStep(SimulatedCase one) {
        var choice = SIDE_STEPS.get(one.random.nextInt(SIDE_STEPS.size())).split(" ");
        var form = choice[1] + "-start";
        var fields = new HashMap<>(one.answers.to(form, driver.today(), Map.of()));
        fields.put("caseNumber", one.number);
        fields.computeIfPresent("newDistrict", (field, any) -> one.random.nextBoolean() ? "sdn-jarva" : "sdn-norra-innerstaden");
        try {
            driver.start(choice[0], choice[1], known(form, fields, one.number));
            one.tell(driver.now(), choice[0] + " " + form);
            met.form(form);
        } catch (RuntimeException fault) {
            if (Refusal.in(fault).isEmpty()) {
                throw fault;
            }
            met.happened("refused " + form);
        }
    }

    private static Map<String, Object> known(String form, Map<String, Object> fields, String number) {
        var known = known(form, fields);
        known.put("caseNumber", number);
        return known;
    }

    /** Runs what follows at once, looks at what must hold, and plans what comes next. */
    private void settle(SimulatedCase one) {
        driver.nameEverybody(one.number);
        driver.runJobs(one.number);
        driver.nameEverybody(one.number);
        var broken = invariants.broken(one.number, driver.today(), watched.equals(driver.today()));
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
        if (!invariants.isRunning(one.number)) {
            one.over = true;
            met.happened("case ended");
            return;
        }
        if (!one.planned.containsAll(invariants.openTasks(one.number))) {
            driver.openTasks(one.number).stream().filter(task -> one.planned.add(task.getId())).sorted(Comparator.comparing(SimulatedYear::form)).forEach(task -> plan(one, task));
        }
        player.nextClock(one.number).filter(clock -> clock.isAfter(driver.now())).ifPresent(clock -> clockOf(one, clock.plusSeconds(1)));
        if (driver.now().getYear() > LAST_YEAR) {
            throw new AssertionError("does not come to an end");
        }
    }

    private void clockOf(SimulatedCase one, LocalDateTime clock) {
        if (one.planned.add("clock " + clock)) {
            at(clock, one, () -> {
                one.planned.remove("clock " + clock);
                one.tell(clock, "the clock");
            });
        }
    }

    private void plan(SimulatedCase one, Task task) {
        var due = task.getDueDate().toInstant().atZone(IsoTime.ZONE).toLocalDateTime();
        var when = one.temper.getsRoundTo(driver.now(), due, one.random);
        at(when, one, () -> work(one, task, due));
    }

    private void work(SimulatedCase one, Task task, LocalDateTime due) {
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
            return;
        }
        if (RandomWalk.isRefusedYet(task, () -> driver.openTasks(one.number))) {
            at(driver.now().plusDays(1), one, () -> work(one, task, due));
            return;
        }
        var seen = tasks.getVariables(task.getId());
        var begins = RandomWalk.begins(task, seen).filter(driver.now()::isBefore);
        if (begins.isPresent()) {
            at(begins.get(), one, () -> work(one, task, due));
            return;
        }
        var entered = one.answers.to(form(task), driver.today(), seen);
        one.tell(driver.now(), driver.candidate(task) + " " + form(task) + " " + entered);
        driver.complete(task, entered);
        met.form(form(task));
        if (driver.now().isAfter(due)) {
            met.happened("late " + form(task));
        }
    }

    private static String form(Task task) {
        return task.getCamundaFormRef().getKey();
    }
}
