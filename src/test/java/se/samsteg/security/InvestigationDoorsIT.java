package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.OverHttp;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.Rule;

/** Over HTTP: only whom the law names does a task of an investigation, and whatever breaks a rule is refused with its source. */
@OverHttp
class InvestigationDoorsIT {
    private static final String OTHERS = "Uppgiften hör till en annan roll";

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
    void anInvestigationIsPlanned() {
        engine = new EngineClient(port);
        today = driver.today();
        number = cases.begin("investigation", today.minusYears(12).toString(), Map.of());
        driver.runJobs(number);
        driver.complete(number, "planInvestigation", Map.of("questions", "Hur mår barnet?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jour", "utskott-norra", "sip-norra", "chef-norra", "admin"})
    @Rule(22)
    void onlyAQualifiedSocialWorkerCompletesAnAssessment(String user) {
        assertThat(submit(user, "assessNeeds", assessment(), 403)).contains(OTHERS, "(SoL 25:1)");
        assertThat(driver.find(number, "assessNeeds")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc-jarva", "rektor", "skolsocionom", "bup", "chef-jarva"})
    @Rule(22)
    void nobodyOfAnotherAuthorityDoes(String user) {
        assertThat(submit(user, "assessNeeds", assessment(), 403, 404)).doesNotContain(number);
        assertThat(driver.find(number, "assessNeeds")).isPresent();
    }

    @Test
    @Rule(22)
    void theQualifiedSocialWorkerDoes() {
        submit("soc-norra", "assessNeeds", assessment(), 200, 204);
        assertThat(driver.find(number, "assessNeeds")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc-norra", "chef-norra", "jour", "admin"})
    @Rule(26)
    void onlyTheCommitteeDecidesOnCareOutsideTheHome(String user) {
        proposed("lvu");

        assertThat(submit(user, "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", today.toString()), 403)).contains(OTHERS, "(SoL 30:6)");

        assertThat(driver.find(number, "subcommitteeDecision")).isPresent();
    }

    @Test
    @Rule({19, 23, 24, 25, 26})
    void whateverBreaksARuleIsRefusedInSwedishWithItsSourceAndTheTaskIsStillThere() {
        refused("assessNeeds", without(assessment(), "bbicHealth"), "bbicHealth", "(SoL 20:3)");
        refused("talkWithChild", Map.of("childView", "Bra.", "talkedOn", today.plusDays(1).toString()), "talkedOn", "(SoL 20:7)");
        refused("talkWithChild", Map.of("childView", "Bra.", "talkedOn", "inget datum"), "talkedOn", "ska vara ett datum");
        examine();
        refused("communicateMaterial", Map.of("answerBy", today.minusDays(1).toString()), "answerBy", "(FL 25 §)");
        refused("communicateMaterial", Map.of("answerBy", today.plusMonths(6).toString()), "answerBy", "(SoL 20:3)");
        driver.complete(number, "communicateMaterial", Map.of("answerBy", today.plusDays(7).toString()));
        refused("receiveAnswers", Map.of("guardian2Answered", true), "guardian2Answered", "(FL 25 §)");
        driver.complete(number, "receiveAnswers", Map.of());
        refused("decideInvestigation", decision("interventions", Map.of("guardianConsent", "none")), "guardianConsent", "(SoL 21:1)");
        refused("decideInvestigation", decision("outOfHomeCare", Map.of("childConsent", true)), "guardianConsent", "(SoL 21:1)");
        refused("decideInvestigation", decision("unheardOf", Map.of()), "investigationDecision", "val som inte finns");
        driver.complete(number, "decideInvestigation", decision("lvu", Map.of()));
        assertThat(submit("utskott-norra", "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", today.plusDays(1).toString()), 400))
                .contains("decidedOn", "(SoL 30:6)");
        assertThat(driver.find(number, "subcommitteeDecision")).isPresent();
    }

    @Test
    @Rule(19)
    void anExtensionThatCannotBeIsRefusedBeforeAnythingIsChanged() {
        var wrong = Map.<String, Object>of("caseNumber", number, "extensionReason", "Sjukdom.", "extendedTo", today.toString());

        assertThat(engine.start("soc-norra", "investigation-extension", wrong, 400)).contains("extendedTo", "(SoL 20:3)");
        assertThat(engine.start("utskott-norra", "investigation-extension", wrong, 403, 404)).doesNotContain(number);

        assertThat(driver.isRunning(number, "investigation-extension")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc-norra", "chef-norra", "admin", "process"})
    @Rule(19)
    void nobodyStartsOrMovesAnInvestigationPastItsModel(String user) {
        var receiver = "{\"businessKey\": \"%s\", \"variables\": {\"receiver\": {\"value\": \"sdn-norra-innerstaden\"}}}".formatted(number);
        var instance = driver.task(number, "assessNeeds").getProcessInstanceId();
        assertThat(engine.ask(user, "POST", "/process-definition/key/investigation/start", receiver).statusCode()).isIn(400, 403, 404);
        assertThat(engine.ask(user, "POST", "/process-definition/key/investigation-restart/submit-form", receiver).statusCode()).isIn(400, 403, 404);
        assertThat(engine.ask(user, "POST", "/message", "{\"messageName\": \"reportAttached\", \"businessKey\": \"%s\"}".formatted(number)).statusCode()).isEqualTo(403);
        assertThat(engine.ask(user, "POST", "/process-instance/" + instance + "/variables", """
                {"modifications": {"investigationDue": {"value": "2030-01-01"}}}""").statusCode()).isEqualTo(403);

        assertThat(driver.variable(number, "investigation", "investigationDue")).isEqualTo(today.plusMonths(4).toString());
    }

    private void proposed(String decision) {
        examine();
        driver.complete(number, "communicateMaterial", Map.of("communicationException", "Brådskande."));
        driver.complete(number, "decideInvestigation", decision(decision, Map.of()));
    }

    private void examine() {
        driver.complete(number, "talkWithChild", Map.of("childView", "Bra."));
        driver.complete(number, "assessNeeds", with(assessment(), "withoutSchoolReason", "Skolan är stängd."));
    }

    private void refused(String task, Map<String, Object> fields, String... words) {
        assertThat(submit("soc-norra", task, fields, 400)).contains(words);
        assertThat(driver.find(number, task)).isPresent();
    }

    private String submit(String user, String task, Map<String, Object> fields, Integer... expected) {
        return engine.submit(user, driver.task(number, task), fields, expected);
    }

    private static Map<String, Object> assessment() {
        var fields = new HashMap<String, Object>(Map.of("riskLevel", "medium", "analysis", "Stöd behövs."));
        for (var area : List.of("Health", "Education", "Emotions", "Relations", "BasicCare", "Safety", "Availability", "Stimulation", "FamilySituation",
                "FamilyBackground", "Housing", "WorkEconomy", "Network")) {
            fields.put("bbic" + area, "Beskrivet.");
        }
        return fields;
    }

    private static Map<String, Object> decision(String decision, Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of("investigationDecision", decision, "decisionReason", "Skäl.", "interventions", "Kontaktperson"));
        fields.putAll(more);
        return fields;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        fields.put(field, value);
        return fields;
    }

    private static Map<String, Object> without(Map<String, Object> fields, String field) {
        fields.remove(field);
        return fields;
    }
}
