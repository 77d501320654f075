package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.security.Browser.basic;
import static se.samsteg.security.Browser.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.samsteg.demo.Player;
import se.samsteg.support.SampleApplication;

/** A protected case is not there for anybody but its named handlers, whichever door is tried. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
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

    private static String[] json(String user) {
        return new String[] {"Content-Type", "application/json", basic(user, "demo")[0], basic(user, "demo")[1]};
    }
}
