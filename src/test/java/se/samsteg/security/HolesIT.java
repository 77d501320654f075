package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.security.Browser.basic;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsteg.support.OverHttp;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.SampleApplication;

/** The known holes of the engine, attacked over HTTP. */
@OverHttp
class HolesIT {
    private static final String REST = "/engine-rest";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String ATTACK = "${''.getClass().forName('java.lang.System').getMethod('getProperty',''.getClass()).invoke(null,'user.name')}";

    @LocalServerPort private int port;
    @Autowired private ProcessDriver driver;
    @Autowired private FilterService filters;
    @Autowired private TaskService tasks;

    @ParameterizedTest
    @CsvSource({REST + "/task", REST + "/task/count", REST + "/engine/default/task", TASKLIST + "/task", TASKLIST + "/task/count"})
    void anExpressionInAQueryIsNotRunHoweverDeepItLies(String path) {
        refused("rsu", path, "{\"assigneeExpression\":\"" + ATTACK + "\"}");
        refused("rsu", path, "{\"orQueries\":[{\"assigneeExpression\":\"" + ATTACK + "\"}]}");
        refused("rsu", path, "{\"orQueries\":[{\"candidateGroupExpression\":\"${currentUser()}\",\"name\":\"x\"}]}");
        refused("admin", path, "{\"orQueries\":[{\"assigneeExpression\":\"" + ATTACK + "\"}]}");
        assertThat(post("rsu", path, "{\"orQueries\":[{\"assignee\":\"rsu\",\"name\":\"x\"}]}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({REST + ",list", REST + ",count", REST + ",singleResult", TASKLIST + ",list", TASKLIST + ",count"})
    void aFilterIsNotExtendedByAnExpression(String api, String what) {
        var path = api + "/filter/" + filters.createFilterQuery().filterName("Mina uppgifter").singleResult().getId() + "/" + what;
        refused("rsu", path, "{\"assigneeExpression\":\"" + ATTACK + "\"}");
        refused("rsu", path, "{\"orQueries\":[{\"assigneeExpression\":\"" + ATTACK + "\"}]}");
        assertThat(post("rsu", path, "{\"name\":\"x\"}").statusCode()).isBetween(200, 204);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, TASKLIST})
    void onlyAnAdministratorStoresAFilterAndItReachesNothing(String api) {
        var filter = "{\"resourceType\":\"Task\",\"name\":\"Hål\",\"query\":{\"assigneeExpression\":\"" + ATTACK + "\"},\"properties\":{}}";
        assertThat(post("rsu", api + "/filter/create", filter).statusCode()).isEqualTo(403);
        assertThat(post("chef-norra", api + "/filter/create", filter).statusCode()).isEqualTo(403);
        assertThat(post("admin", api + "/filter/create", filter).statusCode()).isEqualTo(200);
        var stored = filters.createFilterQuery().filterName("Hål").singleResult().getId();
        try {
            assertThat(post("admin", api + "/filter/" + stored + "/list", "{}").body()).doesNotContain(System.getProperty("user.name") + "\"");
            assertThat(post("admin", api + "/filter/" + stored + "/list", "{}").statusCode()).isGreaterThanOrEqualTo(400);
        } finally {
            filters.deleteFilter(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsu", "admin"})
    void nobodyBecomesAdministratorThroughTheSetup(String user) {
        assertThat(post(user, "/camunda/api/admin/setup/default/user/create", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aTaskIsTakenForOneselfOnly() {
        var number = driver.start("placering", "placement", SampleApplication.with());
        var task = driver.task(number, "assessApplication").getId();
        assertThat(post("placering", REST + "/task/" + task + "/claim", "{\"userId\":\"rektor\"}").statusCode()).isEqualTo(403);
        assertThat(post("placering", TASKLIST + "/task/" + task + "/claim", "{\"userId\":\"soc-norra\"}").statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
        assertThat(post("placering", REST + "/task/" + task + "/claim", "{\"userId\":\"placering\"}").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/case-definition", "/case-instance", "/case-execution", "/history/case-instance", "/engine/default/case-definition",
            "/task/", "/process-definition/", "/nothing", "/history/process-instance/report/", "/engine/default/engine/default/job"})
    void aRoadThatNobodyDescribedIsClosed(String path) {
        assertThat(new Browser(port).get(REST + path, basic("admin", "demo")).statusCode()).isEqualTo(403);
    }

    private void refused(String user, String path, String query) {
        var answer = post(user, path, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("ClassNotFound", "\"" + System.getProperty("user.name") + "\"");
    }

    private HttpResponse<String> post(String user, String path, String body) {
        var browser = new Browser(port);
        if (!path.startsWith("/camunda")) {
            return browser.post(path, body, Browser.json(user));
        }
        var login = basic(user, "demo");
        browser.get("/camunda/app/tasklist/default/", login);
        return browser.post(path, body, "Content-Type", "application/json", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), login[0], login[1]);
    }
}
