package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.consent.ConsentCase.JARVA;
import static se.samsteg.consent.ConsentCase.granted;

import java.time.Period;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** What is taken back is taken back at once, everywhere, and what was told stays on record (rule 9). */
@ProcessTest
class ConsentWithdrawalProcessTest {
    private static final String UNDER_12 = "2015-05-05";
    @Autowired
    private ConsentCase consent;
    @Autowired
    private Consents consents;
    @Autowired
    private DisclosureLog log;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    private CaseNumber number;

    @BeforeEach
    void consentOfTwoGuardians() {
        number = consent.of(UNDER_12, 2);
        consent.ask(number, ConsentPurpose.COOPERATION);
        consent.grantAll(number);
    }

    @Test
    @Rule(9)
    void theGateIsShutWhenTheFormIsSubmitted() {
        withdraw("guardian1", "2026-03-02");

        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
        var withdrawn = consents.of(number).get(0).consents().get(0);
        assertThat(withdrawn.state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(withdrawn.withdrawnOn()).isEqualTo("2026-03-02");
        assertThat(withdrawn.answer().categories()).as("what was given stays on record").contains(Category.SCHOOL_SITUATION);
    }

    @Test
    @Rule(9)
    void whoGotSomethingOnItAcknowledgesTheWithdrawal() {
        consent.notify(number, Category.SCHOOL_SITUATION);
        driver.runJobs(number.value());
        withdraw("guardian2", "2026-03-01");
        driver.runJobs(number.value());

        var task = driver.task(number.value(), "acknowledgeWithdrawal");
        assertThat(task.getTenantId()).isEqualTo(JARVA.tenantId());
        assertThat(driver.candidate(task)).isEqualTo("soc-jarva");
        assertThat(driver.shown(task)).containsEntry("giver", "guardian2").containsEntry("withdrawnOn", "2026-03-01");
        driver.complete(task, Map.of());
        assertThat(driver.isRunning(number.value(), "consent-withdrawal")).isFalse();
        assertThat(log.of(number, JARVA)).extracting(line -> line.message().id()).contains("placementEnded", "consentWithdrawn");
    }

    @Test
    void whoGotNothingIsNotTold() {
        withdraw("guardian1", "2026-03-02");
        driver.runJobs(number.value());

        assertThat(driver.openTasks(number.value())).isEmpty();
        assertThat(driver.isRunning(number.value(), "consent-withdrawal")).isFalse();
    }

    @Test
    @Rule(9)
    void whatIsOnItsWayIsStopped() {
        var sent = consent.notify(number, Category.SCHOOL_SITUATION);
        withdraw("guardian1", "2026-03-02");
        driver.runJobs(number.value());

        assertThat(jdbc.sql("select state from message_outbox where id = ?").param(sent.messageId()).query(String.class).single()).isEqualTo("STOPPED");
        assertThat(log.of(number, Authority.SCHOOLS)).anySatisfy(line -> {
            assertThat(line.messageId()).isEqualTo(sent.messageId());
            assertThat(line.passed()).isFalse();
        });
        assertThat(jdbc.sql("select count(*) from message_inbox where message_id = ?").param(sent.messageId()).query(Long.class).single()).isZero();
    }

    @Test
    @Rule(9)
    void anOpenQuestionToTheGiverIsCalledOffAndCountsAsANo() {
        consent.ask(number, ConsentPurpose.COOPERATION);
        withdraw("guardian1", "2026-03-02");

        assertThat(consent.question(number, "guardian1")).isEmpty();
        consent.answer(number, "guardian2", granted());
        var renewed = consents.of(number).get(1);
        assertThat(renewed.outcome()).isEqualTo(ConsentOutcome.REFUSED);
        assertThat(renewed.consents().get(0).state()).isEqualTo(ConsentState.CANCELLED);
    }

    @Test
    void aFollowUpOfAQuestionCalledOffIsNeedless() {
        consent.ask(number, ConsentPurpose.COOPERATION);
        driver.pass(number.value(), Period.ofDays(22));
        assertThat(driver.openTasks(number.value())).hasSize(4);
        withdraw("guardian1", "2026-03-02");

        assertThat(driver.openTasks(number.value())).hasSize(2).allSatisfy(task ->
                assertThat(tasks.getVariable(task.getId(), "giver")).isEqualTo("guardian2"));
    }

    @Test
    void aQuestionOfAnotherAuthorityIsCalledOffThereToo() {
        consent.ask(number, ConsentPurpose.SIP);
        assertThat(consent.question(number, "guardian1")).isPresent();
        withdraw("guardian1", "2026-03-02");
        driver.runJobs(number.value());

        assertThat(consent.question(number, "guardian1")).isEmpty();
        assertThat(consent.question(number, "guardian2")).isPresent();
        assertThat(driver.openTasks(number.value())).extracting(Task::getTaskDefinitionKey).contains("acknowledgeWithdrawal");
    }

    @Test
    void aWithdrawalToComeIsRefused() {
        assertThatThrownBy(() -> withdraw("guardian1", "2026-03-03")).rootCause().isInstanceOf(Refusal.class)
                .hasMessageContaining("framåt i tiden");
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();
    }

    @Test
    void whereNothingWasGivenThereIsNothingToTakeBack() {
        assertThatThrownBy(() -> withdraw("child", "2026-03-02")).rootCause().isInstanceOf(Refusal.class)
                .hasMessageContaining("inget samtycke att återkalla");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count()).isZero();
    }

    private void withdraw(String giver, String on) {
        driver.start("skolsocionom", "consent-withdrawal", Map.of("caseNumber", number.value(), "giver", giver, "withdrawnOn", on));
    }
}
