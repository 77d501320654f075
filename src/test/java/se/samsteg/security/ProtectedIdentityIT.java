package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.security.Browser.basic;
import static se.samsteg.security.Browser.encoded;
import static se.samsteg.security.Browser.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsteg.demo.Player;
import se.samsteg.support.OverHttp;
import se.samsteg.support.SampleApplication;

/** A protected case is not there for anybody but its named handlers, whichever door is tried. */
@OverHttp
class ProtectedIdentityIT {
    private static final List<String> DOORS = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private Player player;
    @Autowired
    private TaskService tasks;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void theStarterOfAProtectedCaseIsItsFirstHandlerAndItsOnlyCandidate() {
        var number = begin("placering", "confidentiality");
        var task = only(number);
        assertThat(links(task)).containsExactly("placering");
        assertThat(get("placering", "/engine-rest/task/" + task.getId())).isEqualTo(200);
        assertThat(get("placering", "/api/cases/" + number)).isEqualTo(200);
        assertThat(tasks.getVariable(task.getId(), "pupilLabel")).isEqualTo("Skyddad identitet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chef-utbildning", "admin", "skolsocionom", "rektor", "arkiv", "soc-norra", "process"})
    void nobodyElseFindsATraceOfIt(String user) {
        var number = begin("placering", "protectedRegistration");
        var task = only(number);
        var instance = task.getProcessInstanceId();
        for (var path : List.of("/api/cases/" + number, "/api/cases/" + number + "/timeline", "/api/cases/" + number + "/documents",
                "/api/cases/" + number + "/disclosures", "/arenden/" + number)) {
            assertThat(get(user, path)).as(path).isEqualTo(404);
        }
        assertThat(body(user, "/api/cases?number=" + number)).doesNotContain(number);
        assertThat(body(user, "/arenden")).doesNotContain(number);
        assertThat(body(user, "/api/tasks?id=" + task.getId())).isEqualTo("[]");
        for (var door : DOORS) {
            for (var path : List.of("/task/" + task.getId(), "/task/" + task.getId() + "/variables", "/task/" + task.getId() + "/form-variables",
                    "/task/" + task.getId() + "/identity-links", "/task/" + task.getId() + "/deployed-form", "/process-instance/" + instance,
                    "/process-instance/" + instance + "/variables", "/process-instance/" + instance + "/activity-instances",
                    "/execution/" + instance, "/execution/" + instance + "/localVariables", "/history/process-instance/" + instance)) {
                assertThat(get(user, door + path)).as(user + " " + door + path).isIn(404, 403);
            }
            for (var list : List.of("/task?processInstanceId=", "/process-instance?processInstanceIds=", "/execution?processInstanceId=",
                    "/variable-instance?processInstanceIdIn=", "/event-subscription?processInstanceId=", "/history/process-instance?processInstanceId=",
                    "/history/task?processInstanceId=", "/history/activity-instance?processInstanceId=", "/history/variable-instance?processInstanceId=",
                    "/history/user-operation?processInstanceId=", "/history/detail?processInstanceId=", "/history/decision?processInstanceId=")) {
                assertThat(body(user, door + list + instance)).as(user + " " + door + list).satisfiesAnyOf(
                        found -> assertThat(found).isEqualTo("[]"), found -> assertThat(found).doesNotContain(instance, number, task.getId()));
            }
            assertThat(body(user, door + "/task/count?processInstanceId=" + instance)).contains("\"count\":0");
            assertThat(body(user, door + "/process-instance/count?businessKey=" + number)).contains("\"count\":0");
            assertThat(body(user, door + "/task?processInstanceBusinessKey=" + number)).isEqualTo("[]");
        }
        var complete = browser.post("/engine-rest/task/" + task.getId() + "/complete", "{\"variables\":{}}", json(user));
        assertThat(complete.statusCode()).isEqualTo(404);
    }

    /** A number that moves tells that there is a case; the same number without it shows that the road counts at all. */
    @ParameterizedTest
    @CsvSource({
        "chef-utbildning, /engine-rest/process-definition/statistics?failedJobs=true&incidents=true",
        "admin,           /engine-rest/process-definition/statistics",
        "chef-utbildning, /engine-rest/process-definition/key/placement/statistics",
        "admin,           /engine-rest/process-definition/key/placement/statistics?failedJobs=true&incidents=true",
        "chef-utbildning, /engine-rest/process-instance/count",
        "chef-utbildning, /engine-rest/execution/count",
        "chef-utbildning, /engine-rest/variable-instance/count",
        "chef-utbildning, /engine-rest/history/process-instance/count",
        "chef-utbildning, /engine-rest/history/activity-instance/count",
        "chef-utbildning, /engine-rest/history/task/count",
        "chef-utbildning, /engine-rest/task/count",
        "admin,           /engine-rest/task/report/candidate-group-count",
        "chef-utbildning, /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "admin,           /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "chef-utbildning, /camunda/api/cockpit/plugin/base/default/process-instance/count",
        "admin,           /camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=500"
    })
    void noFigureCountsIt(String user, String road) {
        var before = body(user, road);
        begin("placering", "confidentiality");
        assertThat(body(user, road)).isEqualTo(before).contains(":");
        begin("placering", "none");
        assertThat(body(user, road)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history/process-definition/{id}/statistics", "/history/process-definition/cleanable-process-instance-report",
        "/history/process-instance/report?reportType=duration&periodUnit=month", "/history/task/report?reportType=count&groupBy=taskName"})
    void theFiguresOfHistoryAreClosedToAll(String road) {
        var task = only(begin("placering", "none"));
        for (var user : List.of("chef-utbildning", "admin", "placering")) {
            for (var door : DOORS) {
                assertThat(get(user, door + road.replace("{id}", task.getProcessDefinitionId()))).as(user + " " + door).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chef-utbildning", "admin", "rektor", "placering", "soc-norra"})
    void whatIsHiddenAnswersAsWhatIsNowhere(String user) {
        var hidden = only(begin("skolsocionom", "confidentiality")).getId();
        browser.logIn(user, "demo");
        for (var door : DOORS) {
            for (var road : List.of("", "/deployed-form", "/form", "/rendered-form", "/form-variables", "/variables", "/variables/pupilId", "/localVariables", "/identity-links")) {
                var answer = browser.get(door + "/task/" + hidden + road);
                var nowhere = browser.get(door + "/task/" + UUID.randomUUID() + road);
                assertThat(answer.statusCode()).as(user + " " + door + road).isEqualTo(nowhere.statusCode()).isIn(404, 200);
                assertThat(withoutNumber(answer.body())).isEqualTo(withoutNumber(nowhere.body()));
            }
        }
    }

    private static String withoutNumber(String problem) {
        return problem.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    @Test
    void theFilterOfTheGroupLeavesItOut() throws Exception {
        var number = begin("placering", "confidentiality");
        begin("placering", "none");
        for (JsonNode filter : json.readTree(body("chef-utbildning", "/engine-rest/filter"))) {
            var path = "/engine-rest/filter/" + filter.get("id").asText() + "/list";
            assertThat(body("chef-utbildning", path)).doesNotContain(only(number).getId());
        }
        var own = json.readTree(body("placering", "/engine-rest/filter"));
        var seen = new java.util.ArrayList<String>();
        for (JsonNode filter : own) {
            if (body("placering", "/engine-rest/filter/" + filter.get("id").asText() + "/list").contains(only(number).getId())) {
                seen.add(filter.get("name").asText());
            }
        }
        assertThat(seen).contains("Skyddade ärenden");
    }

    @Test
    void protectionSetInMidCaseTakesTheOpenTasksFromTheRoleAtOnce() {
        var number = begin("placering", "none");
        complete(number, "assessApplication", Map.of("assessment", "approve"));
        var task = only(number);
        assertThat(links(task)).containsExactly("school-principals");
        assertThat(get("skolsocionom", "/api/cases/" + number)).isEqualTo(200);

        decide("skolsocionom", number, "skydda", "tenant=utbildning&protection=FICTITIOUS");

        assertThat(links(task)).isEmpty();
        assertThat(tasks.getVariable(task.getId(), "pupilLabel")).isEqualTo("Skyddad identitet");
        assertThat(get("rektor", "/engine-rest/task/" + task.getId())).isEqualTo(404);
        assertThat(get("rektor", "/api/cases/" + number)).isEqualTo(404);
        assertThat(get("chef-utbildning", "/api/cases/" + number)).isEqualTo(404);
        assertThat(get("skolsocionom", "/api/cases/" + number)).isEqualTo(200);

        decide("chef-utbildning", number, "utse", "tenant=utbildning&user=rektor");

        assertThat(links(task)).containsExactly("rektor");
        assertThat(get("rektor", "/engine-rest/task/" + task.getId())).isEqualTo(200);
        assertThat(get("chef-utbildning", "/api/cases/" + number)).isEqualTo(404);
    }

    @Test
    void onlyTheSupervisorLiftsProtectionAndSaysWhy() {
        var number = begin("placering", "confidentiality");
        assertThat(decide("placering", number, "hav", "tenant=utbildning&reason=Slut").statusCode()).isEqualTo(400);
        assertThat(decide("chef-utbildning", number, "hav", "tenant=utbildning&reason=").statusCode()).isEqualTo(400);
        assertThat(decide("chef-utbildning", number, "hav", "tenant=utbildning&reason=Markeringen%20har%20upph%C3%B6rt").statusCode()).isEqualTo(302);
        assertThat(links(only(number))).containsExactly("placement-team");
        assertThat(get("rektor", "/api/cases/" + number)).isEqualTo(200);
    }

    @Test
    void aPersonWithAConflictOfInterestShutsHimselfOut() {
        var number = begin("placering", "none");
        var task = only(number);
        assertThat(decide("placering", number, "jav", "tenant=utbildning&user=placering&ground=OWN_MATTER").statusCode()).isEqualTo(302);
        assertThat(get("placering", "/api/cases/" + number)).isEqualTo(404);
        assertThat(get("placering", "/engine-rest/task/" + task.getId())).isEqualTo(404);
        assertThat(body("placering", "/engine-rest/task?processInstanceId=" + task.getProcessInstanceId())).isEqualTo("[]");
        assertThat(browser.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"placering\"}", json("placering")).statusCode()).isEqualTo(404);
        assertThat(body("chef-utbildning", "/api/cases/" + number + "/timeline")).contains("jäv", "FL 16");
        assertThat(decide("rektor", number, "slapp-in", "tenant=utbildning&user=placering&reason=Fel").statusCode()).isEqualTo(400);
        decide("chef-utbildning", number, "slapp-in", "tenant=utbildning&user=placering&reason=Fel%20person");
        assertThat(get("placering", "/api/cases/" + number)).isEqualTo(200);
    }

    @Test
    void aStrangerCannotStartAnythingInIt() {
        var number = begin("placering", "confidentiality");
        var body = "{\"variables\":{\"caseNumber\":{\"value\":\"%s\"},\"initiator\":{\"value\":\"school\"},\"question\":{\"value\":\"Vad\"}}}".formatted(number);
        var answer = browser.post("/engine-rest/process-definition/key/sip/submit-form", body, json("rektor"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("finns inte hos er");
    }

    private String begin(String user, String protection) {
        var number = player.start(user, "placement", SampleApplication.with("protectedIdentity", protection));
        player.runJobs(number);
        return number;
    }

    private void complete(String number, String key, Map<String, Object> fields) {
        var task = player.openTasks(number).stream().filter(open -> open.getTaskDefinitionKey().equals(key)).findFirst().orElseThrow();
        player.complete(player.candidate(task), task, fields);
        player.runJobs(number);
    }

    private Task only(String number) {
        return player.openTasks(number).stream().findFirst().orElseThrow();
    }

    private List<String> links(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(ProtectedIdentityIT::who).toList();
    }

    private static String who(IdentityLink link) {
        return link.getUserId() == null ? link.getGroupId() : link.getUserId();
    }

    private java.net.http.HttpResponse<String> decide(String user, String number, String what, String fields) {
        var own = new Browser(port);
        own.logIn(user, "demo");
        return own.post("/arenden/" + number + "/skydd/" + what, fields + "&_csrf=" + encoded(own.csrf("/")),
                "Content-Type", "application/x-www-form-urlencoded");
    }

    private int get(String user, String path) {
        return browser.get(path, basic(user, "demo")).statusCode();
    }

    private String body(String user, String path) {
        return browser.get(path, basic(user, "demo")).body();
    }
}
