package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsteg.shared.Authority;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.OverHttp;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.Rule;

/** Over HTTP: only whom the law names does a task of a plan, and whatever breaks a rule is refused in Swedish with its source. */
@OverHttp
class SipDoorsIT {
    private static final String COORDINATOR = "sip-norra";
    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private DistrictCases cases;
    private EngineClient engine;
    private String number;
    private LocalDate today;

    @BeforeEach
    void aPlanIsAskedFor() {
        engine = new EngineClient(port);
        today = driver.today();
        number = cases.begin("investigation", today.minusYears(8).toString(), Map.of());
        driver.runJobs(number);
        driver.start(COORDINATOR, "sip", Map.of("caseNumber", number, "initiator", "guardian", "question", "Vem gör vad?", "socialNeeds", "Stöd hemma"));
        driver.runJobs(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc-norra", "chef-norra", "jour", "admin"})
    @Rule({28, 29, 30, 31})
    void whoeverIsNoCoordinatorIsToldWhoseTheTaskIsAndByWhichLaw(String user) {
        assertThat(engine.submit(user, task("prepareSip"), Map.of("sipWarranted", true), 403)).contains("Uppgiften hör till en annan roll: SIP-samordnare (SoL 10:8)");
        planned();
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "held"));
        assertThat(engine.submit(user, task("documentPlan"), plan(Map.of()), 403)).contains("Uppgiften hör till en annan roll: SIP-samordnare (SoL 10:9)");
        assertThat(driver.find(number, "documentPlan")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip-jarva", "soc-jarva", "rektor", "skolsocionom", "bup"})
    @Rule(28)
    void nobodyOfAnotherAuthorityIsToldAnything(String user) {
        assertThat(engine.submit(user, task("prepareSip"), Map.of("sipWarranted", true), 403, 404)).doesNotContain(number);
        assertThat(driver.find(number, "prepareSip")).isPresent();
    }

    @Test
    @Rule({28, 29})
    void whatBreaksARuleBeforeTheMeetingIsRefusedWithItsSourceAndTheTaskIsStillThere() {
        refused("prepareSip", Map.of("sipWarranted", false), "sipWarrantedReason", "SoL 10:8");
        consented();
        refused("planMeeting", meeting(today.minusDays(1).atTime(10, 0)), "meetingStart", "framåt i tiden (Rutin för SIP)");
        refused("planMeeting", meeting(today.plusDays(30).atTime(10, 0)), "meetingStartReason", "det är en avvikelse (Rutin för SIP)");
        refused("planMeeting", with(meeting(today.plusDays(5).atTime(10, 0)), "meetingStart", "i morgon"), "meetingStart", "ska vara datum och tid");
        refused("planMeeting", with(meeting(today.plusDays(5).atTime(10, 0)), "parties", List.of("police")), "parties", "val som inte finns");
        driver.complete(number, "planMeeting", meeting(today.plusDays(5).atTime(10, 0)));
        refused("holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", today.minusDays(1) + "T10:00"), "meetingStart", "(Rutin för SIP)");
        refusedAt("answerCall", Map.of("callAnswer", "decline"), "callAnswerReason");
        refusedAt("answerCall", Map.of("callAnswer", "proposeTime", "proposedStart", today.minusDays(1) + "T10:00"), "proposedStart", "(Rutin för SIP)");
    }

    @Test
    @Rule({30, 31})
    void whatBreaksARuleInThePlanIsRefusedWithItsSourceAndTheTaskIsStillThere() {
        consented();
        planned();
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "held"));
        refused("documentPlan", plan(Map.of("overallResponsible", "school")), "overallResponsible", "SoL 10:9");
        refused("documentPlan", plan(Map.of("items", List.of())), "items", "minst en insats", "(SoL 10:9)");
        refused("documentPlan", plan(Map.of("items", List.of(with(item(), "responsible", "bup")))), "items", "kallade och deltar (SoL 10:9)");
        refused("documentPlan", plan(Map.of("items", List.of(with(item(), "start", today.minusDays(1).toString())))), "items", "före mötet (SoL 10:9)");
        refused("documentPlan", plan(Map.of("items", List.of(with(item(), "followUp", driver.today().toString())))), "items", "efter starten (SoL 10:9)");
        refused("documentPlan", plan(Map.of("nextFollowUp", driver.today().toString())), "nextFollowUp", "framåt i tiden (SoL 10:9)");
        driver.complete(number, "documentPlan", plan(Map.of()));
        refusedAt("confirmCommitments", Map.of("commitmentsConfirmed", false), "commitmentsReason");
        driver.moveTo(number, driver.today().plusDays(61).atTime(9, 0));
        refused("followUpPlan", Map.of("planOutcome", "continue", "nextFollowUp", driver.today().toString()), "nextFollowUp", "(SoL 10:9)");
        refused("followUpPlan", Map.of("planOutcome", "close"), "openItemsReason", "(SoL 10:9)");
    }

    @Test
    @Rule(28)
    void anAdultsGuardianNeitherAsksForAPlanNorStopsOne() {
        var adult = cases.begin("investigation", today.minusYears(18).toString(), Map.of());
        driver.runJobs(adult);
        assertThat(engine.start(COORDINATOR, "sip", Map.of("caseNumber", adult, "initiator", "guardian", "question", "Vem gör vad?"), 400)).contains("initiator", "(FB 9:1)");
        driver.start(COORDINATOR, "sip", Map.of("caseNumber", adult, "initiator", "child", "question", "Vem gör vad?"));
        assertThat(engine.start(COORDINATOR, "sip-stop", Map.of("caseNumber", adult, "stoppedBy", "guardian1"), 400)).contains("stoppedBy", "(FB 9:1)");
        assertThat(driver.find(adult, "prepareSip")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rektor", "skolsocionom", "bup", "utskott-norra", "admin"})
    @Rule(28)
    void whoHasNoPartInADistrictsPlanStopsNone(String user) {
        assertThat(engine.start(user, "sip-stop", Map.of("caseNumber", number, "stoppedBy", "guardian1"), 400, 403, 404)).doesNotContain(number);
        assertThat(driver.isRunning(number, "sip")).isTrue();
    }

    private void consented() {
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        driver.complete(number, "recordConsentAnswer", Map.of("answer", "granted", "answerForm", "oral", "answerDate", today.toString(),
                "grantedCategories", List.of("sip"), "directions", List.of("schoolToSocial", "socialToSchool"), "validTo", today.plusDays(300).toString()));
        driver.find(number, "recordConsentAnswer").ifPresent(other -> driver.complete(other, Map.of("answer", "granted", "answerForm", "oral",
                "answerDate", today.toString(), "grantedCategories", List.of("sip"), "directions", List.of("schoolToSocial", "socialToSchool"),
                "validTo", today.plusDays(300).toString())));
        driver.runJobs(number);
    }

    /** The meeting begins. */
    private void planned() {
        if (driver.find(number, "prepareSip").isPresent()) {
            consented();
        }
        var start = today.plusDays(5).atTime(10, 0);
        driver.complete(number, "planMeeting", meeting(start));
        driver.moveTo(number, start);
    }

    private static Map<String, Object> meeting(LocalDateTime start) {
        return new HashMap<>(Map.of("meetingStart", start.toString(), "meetingMinutes", 60, "meetingPlace", "Rum 1", "meetingQuestion", "Vem gör vad?",
                "parties", List.of("school", "socialServices", "guardians")));
    }

    private Map<String, Object> plan(Map<String, Object> other) {
        var plan = new HashMap<String, Object>(Map.of("items", List.of(item()), "overallResponsible", "socialServices",
                "nextFollowUp", driver.today().plusDays(60).toString()));
        plan.putAll(other);
        return plan;
    }

    private Map<String, Object> item() {
        return new HashMap<>(Map.of("area", "safety", "need", "Lugn", "intervention", "Stöd", "responsible", "socialServices",
                "start", driver.today().toString(), "followUp", driver.today().plusDays(90).toString()));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        fields.put(field, value);
        return fields;
    }

    private Task task(String key) {
        return driver.task(number, key);
    }

    private void refused(String task, Map<String, Object> fields, String... words) {
        assertThat(engine.submit(COORDINATOR, task(task), fields, 400)).contains(words);
        assertThat(driver.find(number, task)).isPresent();
    }

    /** By the school. */
    private void refusedAt(String key, Map<String, Object> fields, String... words) {
        var task = driver.task(number, key, Authority.SCHOOLS);
        assertThat(engine.submit("skolsocionom", task, fields, 400)).contains(words);
        assertThat(driver.openTasks(number)).anyMatch(one -> one.getId().equals(task.getId()));
    }
}
