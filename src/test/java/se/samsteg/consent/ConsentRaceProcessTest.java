package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.consent.ConsentCase.JARVA;
import static se.samsteg.consent.ConsentCase.granted;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Disclosure;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** What people and jobs do at the same moment, on threads of their own: a consent that is taken back is taken back for all of them. */
@ProcessTest
class ConsentRaceProcessTest {
    private static final int ROUNDS = 20;
    private static final int MESSAGES = 4;
    @Autowired
    private ConsentCase cases;
    @Autowired
    private CaseFiles files;
    @Autowired
    private ConsentService consents;
    @Autowired
    private Consents register;
    @Autowired
    private ConsentWithdrawals withdrawals;
    @Autowired
    private Timeline timeline;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private ManagementService management;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @RepeatedTest(ROUNDS)
    void nothingIsDeliveredOnceAWithdrawalHasCommitted() throws Exception {
        var number = consented();
        for (int i = 0; i < MESSAGES; i++) {
            send(number);
        }
        var start = new CountDownLatch(1);
        var jobs = jobs(number);
        var first = at(start, () -> deliver(jobs.subList(0, MESSAGES / 2)));
        var second = at(start, () -> deliver(jobs.subList(MESSAGES / 2, MESSAGES)));
        var sender = at(start, () -> List.of(send(number), send(number), send(number)));
        var withdrawal = at(start, () -> {
            withdraw(number, "skolsocionom");
            return arrived(number);
        });
        start.countDown();

        var arrivedAtCommit = withdrawal.get();
        first.get();
        second.get();
        sender.get();
        assertThat(arrived(number)).isEqualTo(arrivedAtCommit);
        driver.runJobs(number.value());
        assertThat(arrived(number)).as("what was still to be delivered").isEqualTo(arrivedAtCommit);
        assertThat(pending(number)).isZero();
    }

    /** What is sent while the withdrawal is being written must not read the consent as it stood before, nor leave behind its back. */
    @Test
    void aDisclosureWaitsForAWithdrawalThatIsBeingWritten() throws Exception {
        var number = consented();
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var withdrawal = threads.submit(() -> transaction.execute(status -> {
            withdrawals.withdraw(new CaseScope(number, Authority.SCHOOLS, "race", "guardian1"), Optional.empty(), driver.today(), null);
            written.countDown();
            await(goOn);
            return status;
        }));
        await(written);
        var sending = threads.submit(() -> send(number));
        untilSomebodyWaits();
        assertThat(sending.isDone()).isFalse();
        goOn.countDown();
        withdrawal.get();

        assertThat(sending.get().blocked()).isTrue();
        driver.runJobs(number.value());
        assertThat(arrived(number)).isZero();
    }

    @RepeatedTest(5)
    void ofTwoWhoTakeBackTheSameConsentOneIsToldThatThereIsNothingLeft() throws Exception {
        var number = consented();
        send(number);
        driver.runJobs(number.value());
        var start = new CountDownLatch(1);
        var first = at(start, () -> taken(number, "skolsocionom"));
        var second = at(start, () -> taken(number, "soc-jarva"));
        start.countDown();

        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        driver.runJobs(number.value());
        assertThat(List.of(Authority.SCHOOLS, JARVA).stream().flatMap(authority -> timeline.of(number, authority).stream())
                .filter(line -> line.entry().sentence().endsWith("har återkallat sitt samtycke."))).hasSize(1);
        assertThat(driver.openTasks(number.value())).as("each recipient is told once").extracting("taskDefinitionKey").containsExactly("acknowledgeWithdrawal");
    }

    /** A consent of one guardian, in force, without any instance of the process: each round begins at once. */
    private CaseNumber consented() {
        var number = cases.of("2015-05-05", 1);
        files.join(number, JARVA);
        var scope = new CaseScope(number, Authority.SCHOOLS, "race", "guardian1");
        var round = consents.prepare(scope, ConsentPurpose.COOPERATION, files.find(number).orElseThrow().pupilId(), JARVA.tenantId()).round();
        register.ask(round, "guardian1");
        consents.answer(scope, round, AnswerFields.read(granted()));
        consents.conclude(scope, round);
        return number;
    }

    private Disclosure send(CaseNumber number) {
        return cases.notify(number, Category.SCHOOL_SITUATION);
    }

    private List<String> jobs(CaseNumber number) {
        return management.createJobQuery().processDefinitionKey("delivery").list().stream()
                .filter(job -> driver.instances(number.value()).stream().anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId())))
                .map(Job::getId).toList();
    }

    private int deliver(List<String> jobs) {
        jobs.forEach(management::executeJob);
        return jobs.size();
    }

    private void withdraw(CaseNumber number, String user) {
        driver.start(user, "consent-withdrawal", Map.of("caseNumber", number.value(), "giver", "guardian1", "withdrawnOn", "2026-03-02"));
    }

    /** @return false when it was refused */
    private boolean taken(CaseNumber number, String user) {
        try {
            withdraw(number, user);
            return true;
        } catch (RuntimeException fault) {
            assertThat(Refusal.in(fault)).as("refused, and nothing else: %s", fault).isPresent();
            return false;
        }
    }

    private <T> Future<T> at(CountDownLatch start, Callable<T> work) {
        return threads.submit(() -> {
            await(start);
            return work.call();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at the database until a session there waits for another's lock. */
    private void untilSomebodyWaits() {
        var h2 = System.getProperty("samsteg.test.database", "h2").equals("h2");
        var waiting = h2 ? "select count(*) from information_schema.sessions where blocker_id is not null"
                : "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (jdbc.sql(waiting).query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).as("nobody waits for the withdrawal").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private long arrived(CaseNumber number) {
        return jdbc.sql("select count(*) from message_inbox i join message_outbox o on o.id = i.message_id where o.case_number = ? and o.name = 'PLACEMENT_ENDED'")
                .param(number.value()).query(Long.class).single();
    }

    private long pending(CaseNumber number) {
        return jdbc.sql("select count(*) from message_outbox where case_number = ? and name = 'PLACEMENT_ENDED' and state = 'PENDING'").param(number.value())
                .query(Long.class).single();
    }
}
