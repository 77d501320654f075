package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.security.Browser.json;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsteg.support.OverHttp;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

/** Only a school principal decides on a placement, and cannot hand it on: over REST and over Tasklist's own interface (skollagen 3:11). */
@OverHttp
class PrincipalDecisionIT {
    private static final String DECIDE = """
            {"variables": {"decision": {"value": "decline"}, "decisionReason": {"value": "Stödet räcker."}}}""";
    private static final String GIVE_AWAY = "{\"userId\": \"placering\", \"groupId\": null, \"type\": \"owner\"}";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;

    private Browser browser;
    /** One for all who change nothing: there is no seat for each. */
    private static String number;
    private static String task;

    @BeforeEach
    void aCaseWaitsForItsDecision() {
        browser = new Browser(port);
        if (number != null && driver.find(number, "decidePlacement").isPresent()) {
            return;
        }
        number = driver.start("placering", "placement", SampleApplication.with("groupCode", "RSU-JARVA"));
        driver.complete(number, "assessApplication", Map.of("assessment", "approve"));
        driver.runJobs(number);
        if (driver.find(number, "decidePlacement").isEmpty()) {
            throw new AssertionError("The group is full: " + driver.openTasks(number));
        }
        task = driver.task(number, "decidePlacement").getId();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"placering", "rsu", "skolsocionom", "chef-utbildning", "admin"})
    @Rule(1)
    void nobodyElseDecidesWhateverTheRoad(String user) {
        for (var engine : new String[] {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"}) {
            for (var road : new String[] {"/complete", "/submit-form", "/resolve"}) {
                var answer = browser.post(engine + "/task/" + task + road, DECIDE, json(user));
                assertThat(answer.statusCode()).as(engine + road).isBetween(400, 404);
                if (answer.body().contains("annan roll")) {
                    assertThat(answer.body()).contains("skollagen 3:11");
                }
            }
        }
        assertThat(browser.post("/engine-rest/task/" + task + "/complete", DECIDE, json(user)).body()).contains("skollagen 3:11");
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @CsvSource({
        "POST, /delegate, rektor", "POST, /assignee, rektor", "PUT, '', rektor", "POST, /identity-links, rektor",
        "POST, /delegate, admin", "POST, /assignee, admin", "PUT, '', admin", "POST, /identity-links, admin",
        "POST, /identity-links, placering", "POST, /claim, rsu", "POST, /claim, admin"
    })
    @Rule(1)
    void theDecisionIsHandedToNobody(String method, String road, String user) {
        Stream.of("/engine-rest", "/camunda/api/engine/engine/default").forEach(engine ->
                assertThat(browser.ask(method, engine + "/task/" + task + road, GIVE_AWAY, json(user)).statusCode()).as(engine).isIn(403, 404));

        assertThat(driver.task(number, "decidePlacement").getAssignee()).isNull();
        assertThat(driver.task(number, "decidePlacement").getOwner()).isNull();
    }

    @Test
    @Rule(1)
    void thePrincipalDecides() {
        assertThat(browser.post("/engine-rest/task/" + task + "/submit-form", DECIDE, json("rektor")).statusCode()).isEqualTo(204);

        assertThat(driver.find(number, "decidePlacement")).isEmpty();
    }

    @Test
    void aWrongDecisionIsRefusedWithItsSourceAndTheTaskIsStillThere() {
        var answer = browser.post("/engine-rest/task/" + task + "/submit-form", """
                {"variables": {"decision": {"value": "place"}, "decisionReason": {"value": "Skäl"},
                "placementStart": {"value": "2020-01-01"}, "reviewDate": {"value": "2019-01-01"}}}""", json("rektor"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("placementStart").contains("reviewDate").contains("skollagen 3:11").contains("Rutin för placering i RSU och CSU");
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }
}
