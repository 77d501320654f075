package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.consent.ConsentCase.JARVA;
import static se.samsteg.consent.ConsentCase.granted;
import static se.samsteg.consent.ConsentCase.with;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Disclosure;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.disclosure.LogLine;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Particular;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ProcessVariable;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** What a giver took out in words, only a person can hold a message against: it waits for one, and nothing passes before. */
@ProcessTest
class ExceptionCheckTest {
    private static final String EXCEPTION = "Inte om mormors sjukdom";
    private static final String TEXT = "Ada har haft det tungt sedan mormor blev sjuk.";
    @Autowired
    private ConsentCase consent;
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private DisclosureLog log;
    @Autowired
    private Timeline timeline;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    private CaseNumber number;

    @BeforeEach
    void aConsentWithAnException() {
        number = consent.of("2015-05-05", 2);
        consent.ask(number, ConsentPurpose.COOPERATION);
        consent.answer(number, "guardian1", with(granted(), "exceptions", EXCEPTION));
        consent.answer(number, "guardian2", granted());
    }

    @Test
    void aPersonOfTheSenderReadsTheMessageBesideTheExceptionAndNothingHasPassed() {
        var sent = send();
        driver.runJobs(number.value());

        var task = driver.task(number.value(), "checkExceptions");
        assertThat(task.getTenantId()).isEqualTo("utbildning");
        assertThat(driver.candidate(task)).isEqualTo("skolsocionom");
        assertThat(driver.shown(task)).containsEntry("consentExceptions", EXCEPTION);
        assertThat(driver.shown(task).get("sentContent").toString()).contains(TEXT).contains("Skäl till placeringen");
        assertThat(state(sent)).isEqualTo("PENDING");
        assertThat(timeline.of(number, JARVA)).isEmpty();
        assertThat(log.of(number, JARVA)).as("whom it is for learns nothing of it yet").isEmpty();
        assertThat(log.arrived(number)).isEmpty();
        assertThat(timeline.of(number, Authority.SCHOOLS)).extracting(line -> line.entry().sentence()).anyMatch(line -> line.startsWith("Väntar på prövning"));
        assertThat(runtime.createVariableInstanceQuery().list()).extracting("value").doesNotContain(EXCEPTION, TEXT);
    }

    @Test
    void whatIsFoundFreeOfItIsDeliveredAndTheLogSaysWhoFoundIt() {
        var sent = send();
        driver.runJobs(number.value());
        driver.complete(number.value(), "checkExceptions", Map.of("exceptionCheck", "release"));

        assertThat(state(sent)).isEqualTo("DELIVERED");
        assertThat(of(sent)).last().satisfies(line -> {
            assertThat(line.passed()).isTrue();
            assertThat(line.decidedBy()).isEqualTo("skolsocionom");
        });
    }

    @Test
    void whatIsFoundExceptedIsNeverDeliveredAndTheTimelineTells() {
        var sent = send();
        driver.runJobs(number.value());
        driver.complete(number.value(), "checkExceptions", Map.of("exceptionCheck", "withhold", "exceptionCheckReason", "Mormor nämns."));

        assertThat(state(sent)).isEqualTo("STOPPED");
        assertThat(of(sent)).last().satisfies(line -> {
            assertThat(line.passed()).isFalse();
            assertThat(line.heldBack()).isEqualTo(HeldBack.FOUND_EXCEPTED);
            assertThat(line.decidedBy()).isEqualTo("skolsocionom");
        });
        assertThat(timeline.of(number, Authority.SCHOOLS)).extracting(line -> line.entry().kind()).contains(Entry.Kind.HELD_BACK);
        assertThat(driver.isRunning(number.value(), "delivery")).isFalse();
    }

    @Test
    void whatIsFoundExceptedInPartLeavesWithoutItAndTheLogSaysWhoTookItOut() {
        var sent = send();
        driver.runJobs(number.value());
        var task = driver.task(number.value(), "checkExceptions");
        assertThat(driver.shown(task).get("sentParticulars").toString()).contains("Skäl till placeringen", "reasons", "Vilken grupp").doesNotContain("Slutdag");
        driver.complete(number.value(), "checkExceptions", trimmed("reasons"));

        assertThat(state(sent)).isEqualTo("DELIVERED");
        assertThat(jdbc.sql("select parts from message_outbox where id = ?").param(sent.messageId()).query(String.class).single())
                .contains("RSU-NORRA").doesNotContain("mormor");
        assertThat(of(sent)).last().satisfies(line -> {
            assertThat(line.passed()).isFalse();
            assertThat(line.heldBack()).isEqualTo(HeldBack.FOUND_EXCEPTED);
            assertThat(line.particulars()).containsExactly(Particular.REASONS);
            assertThat(line.decidedBy()).isEqualTo("skolsocionom");
        });
        assertThat(log.handovers(number, Authority.SCHOOLS)).as("the rest was handed over").hasSize(1);
        assertThat(log.arrived(number)).containsExactly(sent.messageId());
        assertThat(log.of(number, JARVA)).isNotEmpty();
    }

    @Test
    void onlyWhatIsInTheMessageCanBeTakenOutAndSomethingMustBeLeft() {
        send();
        driver.runJobs(number.value());
        var task = driver.task(number.value(), "checkExceptions");

        assertThatThrownBy(() -> driver.complete(task, trimmed())).rootCause().hasMessageContaining("exceptedParticulars");
        assertThatThrownBy(() -> driver.complete(task, trimmed("contribution"))).rootCause().hasMessageContaining("exceptedParticulars");
        assertThatThrownBy(() -> driver.complete(task, trimmed("reasons", "group"))).rootCause().hasMessageContaining("Inget blir kvar");
        assertThat(driver.find(number.value(), "checkExceptions")).isPresent();
    }

    private static Map<String, Object> trimmed(String... particulars) {
        return Map.of("exceptionCheck", "releaseTrimmed", "exceptedParticulars", List.of(particulars), "exceptionCheckReason", "Mormor nämns.");
    }

    @Test
    void aConsentTakenBackWhileSomebodyReadsLeavesNothingToCheck() {
        var sent = send();
        driver.runJobs(number.value());
        assertThat(driver.find(number.value(), "checkExceptions")).isPresent();
        driver.start("skolsocionom", "consent-withdrawal", Map.of("caseNumber", number.value(), "giver", "guardian2", "withdrawnOn", "2026-03-02"));

        assertThat(driver.find(number.value(), "checkExceptions")).isEmpty();
        driver.runJobs(number.value());
        assertThat(driver.isRunning(number.value(), "delivery")).isFalse();
        assertThat(state(sent)).isEqualTo("STOPPED");
        assertThat(jdbc.sql("select count(*) from message_inbox where message_id = ?").param(sent.messageId()).query(Long.class).single()).isZero();
    }

    private Disclosure send() {
        return gate.send(Message.named(MessageName.PLACEMENT_ENDED).from(new CaseScope(number, Authority.SCHOOLS, "", "")).to(JARVA)
                .purpose(Purpose.COOPERATION).text(Category.SCHOOL_SITUATION, "reasons", TEXT)
                .value(Category.SCHOOL_SITUATION, ProcessVariable.text("groupCode"), "RSU-NORRA").build());
    }

    private List<LogLine> of(Disclosure sent) {
        return log.of(number, Authority.SCHOOLS).stream().filter(line -> line.messageId().equals(sent.messageId())).toList();
    }

    private String state(Disclosure sent) {
        return jdbc.sql("select state from message_outbox where id = ?").param(sent.messageId()).query(String.class).single();
    }
}
