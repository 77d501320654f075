package se.samsteg.year;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.CalendarOracle;
import se.samsteg.deadline.CalendarOracle.Day;
import se.samsteg.shared.IsoTime;

/** What holds of a case after every step of it, read past all services from the tables themselves. */
@Component
class Invariants {
    /** The law's own lengths, said once more. */
    private static final Map<String, UnaryOperator<Day>> LAW = Map.of(
            "protectionAssessment", day -> day, "protectionAssessmentLate", day -> day.plusDays(1),
            "preliminaryAssessment", day -> day.plusDays(14), "reporterAnswer", day -> day.plusDays(7),
            "investigation", day -> day.plusMonths(4), "reconsideration", day -> day.plusMonths(6),
            "lvuSubmission", day -> day.plusDays(7), "lvuApplication", day -> day.plusDays(28));
    /** The tasks whose due date is a limit of law. */
    private static final Map<String, List<String>> TASKS = Map.of("assessProtection", List.of("protectionAssessment", "protectionAssessmentLate"),
            "assessPreliminarily", List.of("preliminaryAssessment"), "decideInvestigation", List.of("investigation"),
            "subcommitteeDecision", List.of("investigation"));
    private static final Map<String, String> OWN_ESCALATION = Map.of("preliminaryAssessment", "followUpOverduePreliminary",
            "investigation", "followUpOverdueInvestigation");

    /** Each guardian is asked, and each message is read by itself. */
    private static final Set<String> SEVERAL = Set.of("recordConsentAnswer", "followUpMissingConsent", "readInformation", "readReport", "readInterventions",
            "provideInformation", "assessConcern");

    private final JdbcClient jdbc;

    Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Limit(String tenant, String name, LocalDate from, LocalDate statutory, LocalDate last, LocalDate met, LocalDate brokenNoted) {
    }

    private record Task(String key, String tenant, LocalDate due, int candidates, String instance) {
    }

    /**
     * @param watched whether the watch over limits has run on this day
     * @return what does not hold, in plain words; empty when all does
     */
    List<String> broken(String number, LocalDate today, boolean watched) {
        var broken = new ArrayList<String>();
        var tasks = tasks(number);
        var limits = limits(number);
        nextAndOwner(number, tasks, broken);
        askedOnce(tasks, broken);
        limits.forEach(limit -> notLaterThanTheLaw(number, limit, broken));
        tasks.forEach(task -> dueWithTheLaw(task, limits, broken));
        if (watched) {
            limits.stream().filter(limit -> limit.met() == null && limit.last().isBefore(today) && isOpen(number, limit.tenant()))
                    .filter(limit -> !isEscalated(number, limit)).forEach(limit -> broken.add("passed and nobody asked: " + limit));
        }
        return broken;
    }

    /** Each open case has something that happens next and somebody who answers for it; nothing has failed. */
    private void nextAndOwner(String number, List<Task> tasks, List<String> broken) {
        tasks.stream().filter(task -> task.due() == null).forEach(task -> broken.add("no due date: " + task));
        tasks.stream().filter(task -> task.candidates() == 0).forEach(task -> broken.add("no owner: " + task));
        var failed = jdbc.sql("select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where e.BUSINESS_KEY_ = ? and j.RETRIES_ = 0")
                .param(number).query(Integer.class).single();
        if (failed > 0) {
            broken.add(failed + " jobs have failed for good");
        }
        var running = running(number);
        var open = jdbc.sql("select tenant_id from case_authority where case_number = ? and state = 'OPEN'").param(number).query(String.class).list();
        var jobs = jdbc.sql("select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where e.BUSINESS_KEY_ = ?")
                .param(number).query(Integer.class).single();
        if (running > 0 && tasks.isEmpty() && jobs == 0) {
            broken.add("stuck: " + running + " instances wait for nothing that can come");
        }
        if (running == 0 && !open.isEmpty()) {
            broken.add("nothing runs, and the case is open at " + open);
        }
    }

    /** Nobody is asked the same thing twice at once. */
    private static void askedOnce(List<Task> tasks, List<String> broken) {
        tasks.stream().filter(task -> !SEVERAL.contains(task.key())).collect(Collectors.groupingBy(task -> task.instance() + " " + task.key(), Collectors.counting()))
                .forEach((task, count) -> {
                    if (count > 1) {
                        broken.add("asked " + count + " times at once: " + task);
                    }
                });
    }

    private void notLaterThanTheLaw(String number, Limit limit, List<String> broken) {
        var law = LAW.get(limit.name());
        if (law == null) {
            return;
        }
        var statutory = law.apply(Day.of(limit.from()));
        var last = limit.name().startsWith("protection") ? statutory : CalendarOracle.moved(statutory);
        if (limit.last().toString().compareTo(last.toString()) > 0 && !isExtended(number, limit)) {
            broken.add("later than the law, which says " + last + ": " + limit);
        }
    }

    private static void dueWithTheLaw(Task task, List<Limit> limits, List<String> broken) {
        var names = TASKS.getOrDefault(task.key(), List.of());
        limits.stream().filter(limit -> names.contains(limit.name()) && limit.met() == null && limit.tenant().equals(task.tenant()))
                .map(Limit::last).max(LocalDate::compareTo).filter(last -> task.due() != null && task.due().isAfter(last))
                .ifPresent(last -> broken.add("due after the limit's last day " + last + ": " + task));
    }

    private boolean isExtended(String number, Limit limit) {
        return jdbc.sql("select count(*) from timeline where case_number = ? and tenant_id = ? and lower(sentence) like '%förlängd till%'")
                .params(number, limit.tenant()).query(Integer.class).single() > 0;
    }

    private boolean isEscalated(String number, Limit limit) {
        var task = OWN_ESCALATION.getOrDefault(limit.name(), "followUpBreach");
        return jdbc.sql("""
                select count(*) from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_
                where p.BUSINESS_KEY_ = ? and t.TASK_DEF_KEY_ = ? and t.TENANT_ID_ = ?""").params(number, task, limit.tenant()).query(Integer.class).single() > 0;
    }

    private boolean isOpen(String number, String tenant) {
        return jdbc.sql("select count(*) from case_authority where case_number = ? and tenant_id = ? and state = 'OPEN'").params(number, tenant)
                .query(Integer.class).single() > 0;
    }

    private List<Task> tasks(String number) {
        return jdbc.sql("""
                select t.TASK_DEF_KEY_, t.TENANT_ID_, t.DUE_DATE_, (select count(*) from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_) candidates, t.PROC_INST_ID_
                from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?""").param(number)
                .query((row, index) -> new Task(row.getString(1), row.getString(2), day(row.getTimestamp(3)), row.getInt(4), row.getString(5))).list();
    }

    boolean isRunning(String number) {
        return running(number) > 0;
    }

    private int running(String number) {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null").param(number).query(Integer.class).single();
    }

    /** Their ids. */
    List<String> openTasks(String number) {
        return jdbc.sql("select t.ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?").param(number).query(String.class).list();
    }

    private static LocalDate day(Timestamp moment) {
        return moment == null ? null : moment.toInstant().atZone(IsoTime.ZONE).toLocalDate();
    }

    private List<Limit> limits(String number) {
        return jdbc.sql("select * from case_deadline where case_number = ?").param(number).query((row, index) -> new Limit(row.getString("tenant"),
                row.getString("limit_name"), row.getObject("runs_from", LocalDate.class), row.getObject("statutory_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class), row.getObject("met_on", LocalDate.class), row.getObject("broken_noted_on", LocalDate.class))).list();
    }
}
