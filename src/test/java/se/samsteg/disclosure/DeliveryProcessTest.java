package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.CaseVariables;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Together;

/** A message arrives once, however often it is delivered, and is kept until its receiver is there. */
@ProcessTest
class DeliveryProcessTest {
    private static final Authority JARVA = new Authority("sdn-jarva");
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private DisclosureLog log;
    @Autowired
    private PupilRegistry pupils;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Contents contents;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService models;
    @Autowired
    private ManagementService management;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;
    private CaseNumber number;
    private String deployment;

    @BeforeEach
    void aCaseAndAReceiver() {
        deployment = models.createDeployment().addClasspathResource("fixtures/receiver.bpmn").deploy().getId();
        var pupil = pupils.register(Map.of("firstName", "Ada", "lastName", "Lind", "district", JARVA.tenantId()), Demand.AS_FAR_AS_KNOWN);
        number = cases.open(pupil, Authority.SCHOOLS).number();
    }

    @AfterEach
    void undeploy() {
        models.deleteDeployment(deployment, true);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void aMessageBeforeItsReceiverIsKeptAndTriedAgainEachDay() {
        var sent = request("Hur går det?");
        driver.runJobs(number.value());
        assertThat(state(sent)).isEqualTo("PENDING");
        assertThat(pause(sent)).isEqualTo(Duration.ofMinutes(1));
        passUntilNextAttempt(Duration.ofMinutes(1));
        assertThat(pause(sent)).isEqualTo(Duration.ofMinutes(10));
        passUntilNextAttempt(Duration.ofMinutes(10));
        assertThat(pause(sent)).isEqualTo(Duration.ofHours(1));
        passUntilNextAttempt(Duration.ofHours(1));
        assertThat(pause(sent)).isEqualTo(Duration.ofDays(1));

        receiverIn(Authority.SCHOOLS);
        passUntilNextAttempt(Duration.ofDays(1));

        assertThat(state(sent)).isEqualTo("DELIVERED");
        assertThat(driver.isRunning(number.value(), "delivery")).isFalse();
        assertThat(driver.openTasks(number.value())).extracting("taskDefinitionKey").containsExactly("readRequest");
    }

    @Test
    void textsBecomeContentOfTheReceiverAndNeverReachTheEngine() {
        var receiver = receiverIn(Authority.SCHOOLS);
        request("Hur går det med närvaron?");
        driver.runJobs(number.value());

        assertThat(contents.text(new CaseScope(number, Authority.SCHOOLS, receiver, ""), "questions")).hasValue("Hur går det med närvaron?");
        assertThat(contents.text(new CaseScope(number, JARVA, receiver, ""), "questions")).isEmpty();
        assertThat(runtime.createVariableInstanceQuery().list()).extracting("value").doesNotContain("Hur går det med närvaron?");
        assertThat(timeline.of(number, Authority.SCHOOLS)).extracting(line -> line.entry().kind()).contains(Entry.Kind.RECEIVED);
        assertThat(timeline.of(number, JARVA)).extracting(line -> line.entry().legalGround()).contains("SoL 20:6, OSL 10:2");
    }

    @Test
    void whatStartsASubProcessStaysInItSinceTheInstanceMayHaveAConversationOfItsOwn() {
        var receiver = receiverIn(Authority.SCHOOLS);
        runtime.setVariable(receiver, CaseVariables.CONVERSATION.name(), "own");
        var sent = request("?");
        driver.runJobs(number.value());

        var task = driver.task(number.value(), "readRequest");
        assertThat(runtime.getVariable(task.getExecutionId(), "conversation")).isEqualTo(sent.messageId());
        assertThat(runtime.getVariable(receiver, "conversation")).isEqualTo("own");
    }

    @Test
    void deliveredTwiceItArrivesOnce() {
        receiverIn(Authority.SCHOOLS);
        var sent = request("?");
        driver.runJobs(number.value());

        assertThat(deliveries.deliver(sent.messageId())).isEqualTo(Deliveries.Outcome.DELIVERED);
        assertThat(driver.openTasks(number.value())).hasSize(1);
    }

    @Test
    void ofTwoDeliveriesAtOnceOneWins() throws Exception {
        receiverIn(Authority.SCHOOLS);
        var sent = request("?");

        assertThat(Together.doing(2, () -> deliveries.deliver(sent.messageId()))).containsOnly(Deliveries.Outcome.DELIVERED);
        assertThat(driver.openTasks(number.value())).hasSize(1);
    }

    @Test
    void anAnswerReachesTheInstanceThatAsked() {
        var asking = receiverIn(JARVA);
        var other = receiverIn(JARVA);
        runtime.setVariable(asking, "conversation", "the-question");
        answer("the-question");
        driver.runJobs(number.value());

        assertThat(runtime.createExecutionQuery().processInstanceId(asking).activityId("readAnswer").count()).isEqualTo(1);
        assertThat(runtime.createExecutionQuery().processInstanceId(other).activityId("answered").count()).isEqualTo(1);
    }

    @Test
    void anAnswerToWhatHasEndedIsRecordedOnly() {
        var sent = answer("ended-long-ago");
        driver.runJobs(number.value());

        assertThat(state(sent)).isEqualTo("DELIVERED");
        assertThat(timeline.of(number, JARVA)).extracting(line -> line.entry().kind()).contains(Entry.Kind.RECEIVED);
    }

    @Test
    void aTechnicalFailureIsTriedFourTimesThenAnIncidentOfTheSender() {
        receiverIn(JARVA);
        var sent = send(MessageName.INTERVENTIONS_SHARED, Purpose.INVESTIGATION, Authority.SCHOOLS, JARVA, null, "ongoingInterventions", "…");
        for (var pause : List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1))) {
            driver.moveTo(driver.now().plus(pause).plusSeconds(1));
            assertThat(failingJob().getRetries()).isPositive();
            runFailing();
        }

        assertThat(failingJob().getRetries()).isZero();
        assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("delivery").tenantIdIn("utbildning").list())
                .filteredOn(incident -> incident.getProcessInstanceId().equals(failingJob().getProcessInstanceId())).hasSize(1);
        assertThat(state(sent)).isEqualTo("PENDING");
    }

    @Test
    void whatNothingOpensIsAnOutcomeAndIsLogged() {
        var held = send(MessageName.PLACEMENT_ENDED, Purpose.COOPERATION, Authority.SCHOOLS, JARVA, null, "note", "…");

        assertThat(held.outcome()).isEqualTo(Disclosure.Outcome.BLOCKED);
        assertThat(log.of(number, Authority.SCHOOLS)).singleElement().satisfies(line -> {
            assertThat(line.passed()).isFalse();
            assertThat(line.actor()).isEqualTo("system");
        });
        assertThat(log.of(number, JARVA)).isEmpty();
        assertThat(timeline.of(number, Authority.SCHOOLS)).extracting(line -> line.entry().kind()).containsExactly(Entry.Kind.HELD_BACK);
        assertThat(driver.isRunning(number.value(), "delivery")).isFalse();
    }

    @Test
    void aMessageIsTrimmedToWhatMayPass() {
        var receiver = receiverIn(Authority.SCHOOLS);
        var sent = gate.send(Message.named(MessageName.INFORMATION_REQUESTED).from(new CaseScope(number, JARVA, "", ""))
                .to(Authority.SCHOOLS).purpose(Purpose.INVESTIGATION).text(Category.CASE_STATUS, "questions", "Hur går det?")
                .text(Category.INTERVENTIONS, "ongoingInterventions", "Familjebehandling").build());
        driver.runJobs(number.value());

        assertThat(sent.outcome()).isEqualTo(Disclosure.Outcome.TRIMMED);
        assertThat(sent.heldBack()).containsExactly(Category.INTERVENTIONS);
        var scope = new CaseScope(number, Authority.SCHOOLS, receiver, "");
        assertThat(contents.text(scope, "questions")).isPresent();
        assertThat(contents.text(scope, "ongoingInterventions")).isEmpty();
        assertThat(jdbc.sql("select parts from message_outbox where id = ?").param(sent.messageId()).query(String.class).single())
                .doesNotContain("Familjebehandling");
    }

    @Test
    void theCallersTransactionDecidesWhetherAnythingWasSent() {
        transactions.executeWithoutResult(status -> {
            request("?");
            status.setRollbackOnly();
        });

        assertThat(driver.isRunning(number.value(), "delivery")).isFalse();
        assertThat(log.of(number, JARVA)).isEmpty();
    }

    private Disclosure request(String questions) {
        return send(MessageName.INFORMATION_REQUESTED, Purpose.INVESTIGATION, JARVA, Authority.SCHOOLS, null, "questions", questions);
    }

    private Disclosure answer(String conversation) {
        return send(MessageName.INFORMATION_PROVIDED, Purpose.INVESTIGATION, Authority.SCHOOLS, JARVA, conversation, "observations", "…");
    }

    private Disclosure send(MessageName name, Purpose purpose, Authority from, Authority to, String inReplyTo, String field, String text) {
        var category = from.equals(JARVA) ? Category.CASE_STATUS : Category.SCHOOL_SITUATION;
        return gate.send(Message.named(name).from(new CaseScope(number, from, "", "")).to(to).purpose(purpose)
                .inReplyTo(inReplyTo).text(category, field, text).build());
    }

    private String receiverIn(Authority authority) {
        return runtime.createProcessInstanceByKey("receiver").businessKey(number.value())
                .setVariable(CaseVariables.RECEIVER.name(), authority.tenantId()).execute().getId();
    }

    private Duration pause(Disclosure sent) {
        return deliveries.pause(sent.messageId());
    }

    private void passUntilNextAttempt(Duration pause) {
        driver.moveTo(driver.now().plus(pause).plusSeconds(1));
        driver.runJobs(number.value());
    }

    private Job failingJob() {
        return driver.instances(number.value()).stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream()).findFirst().orElseThrow();
    }

    private void runFailing() {
        try {
            management.executeJob(failingJob().getId());
        } catch (RuntimeException expected) {
            assertThat(expected).hasMessageContaining("nothingOfThatName");
        }
    }

    private String state(Disclosure sent) {
        return jdbc.sql("select state from message_outbox where id = ?").param(sent.messageId()).query(String.class).single();
    }
}
