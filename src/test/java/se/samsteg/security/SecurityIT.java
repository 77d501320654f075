package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.security.Browser.basic;
import static se.samsteg.security.Browser.encoded;
import static se.samsteg.security.Browser.json;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsteg.shared.CaseVariables;
import se.samsteg.support.OverHttp;

/** The doors of the whole house, tried over HTTP. */
@OverHttp
class SecurityIT {
    private static final String KEY = "doorTrial";

    @LocalServerPort
    private int port;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identities;
    @Autowired
    private Passwords passwords;
    @Autowired
    private FilterService filters;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private TasklistFilters tasklistFilters;
    @Autowired
    private Rights rights;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/engine/default/task", "/engine-rest/user",
            "/api/cases", "/api/applications", "/v3/api-docs", "/actuator", "/actuator/prometheus", "/actuator/env",
            "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default"})
    void aMachineWithoutLoginIsAskedForIt(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void aBrowserIsNotMadeToAskWithAWindowOfItsOwn() {
        var answer = browser.get("/engine-rest/task", "Sec-Fetch-Mode", "cors");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/arenden", "/arenden/SAM-2026-000001", "/ledning", "/modeller", "/swagger-ui.html",
            "/swagger-ui/index.html", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
            "/camunda/lib/deps.js", "/webjars/camunda/index.html", "/h2-console", "/error", "/no-such-page"})
    void aPersonWithoutLoginComesToTheLoginPage(String path) {
        var answer = browser.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(locationOf(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/actuator/health", "/css/samsteg.css", "/favicon.svg"})
    void theseAreOpen(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void healthTellsNothingMore() {
        assertThat(browser.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void basicLoginOpensTheEnginesRestAndLeavesNoSession() {
        var answer = browser.get("/engine-rest/task", basic("rsu", "demo"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordOpensNothing() {
        createUser("forgetful");
        assertThat(browser.get("/engine-rest/task", basic("forgetful", "fel")).statusCode()).isEqualTo(401);
        assertThat(browser.get("/engine-rest/task", basic("nobody", "demo")).statusCode()).isEqualTo(401);
        assertThat(locationOf(browser.logIn("forgetful", "fel"))).contains("/login?error");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/demo/users.csv", delimiter = ';', numLinesToSkip = 1)
    void everyRoleGetsIntoTasklistWithTheOneLogin(String user) {
        assertThat(locationOf(browser.logIn(user, "demo"))).doesNotContain("error");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"" + user, "tasklist");
        assertThat(browser.get("/").body()).contains("Uppgifter");
    }

    @Test
    void onlySupervisorsAndAdministratorsSeeCockpit() {
        browser.logIn("chef-norra", "demo");
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("cockpit");
        var other = new Browser(port);
        other.logIn("rsu", "demo");
        other.get("/camunda/app/tasklist/default/");
        assertThat(other.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("cockpit");
    }

    @Test
    void aSessionNeedsATokenToChangeAnything() {
        browser.logIn("rsu", "demo");
        assertThat(browser.post("/engine-rest/task/count", "{}", "Content-Type", "application/json").statusCode()).isEqualTo(403);
        assertThat(browser.post("/engine-rest/task/count", "{}", "Content-Type", "application/json",
                "X-CSRF-TOKEN", browser.csrf("/")).statusCode()).isEqualTo(200);
        assertThat(new Browser(port).post("/engine-rest/task/count", "{}", json("rsu")).statusCode()).isEqualTo(200);
    }

    @Test
    void loggingOutClosesEveryRoom() {
        browser.logIn("rsu", "demo");
        browser.post("/logout", "_csrf=" + encoded(browser.csrf("/")), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void theWebappsOwnSignOutClosesEveryRoomToo() {
        browser.logIn("rsu", "demo");
        browser.get("/camunda/app/tasklist/default/");
        var answer = browser.post("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyBecomesAdministratorByAskingForIt() {
        browser.logIn("rsu", "demo");
        assertThat(browser.post("/camunda/api/admin/setup/default/user/create", "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/x/comment/create", "/engine-rest/engine/default/task/x/attachment/create",
            "/engine-rest/task/x/identity-links", "/camunda/api/engine/engine/default/task/x/comment/create"})
    void freeTextFindsNoWayPastTheForms(String path) {
        assertThat(browser.post(path, "{}", json("rsu")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/locales/sv.json", "/camunda/app/tasklist/scripts/config.js",
            "/camunda/app/welcome/locales/sv.json",
            "/camunda/app/cockpit/scripts/config.js", "/camunda/app/admin/scripts/config.js"})
    void theWebappsAreServedInOurWords(String path) {
        browser.logIn("rsu", "demo");
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsAnyOf("Samsteg", "Uppgifter");
    }

    @Test
    void figuresOfTheMachineAreForTheAdministrator() {
        assertThat(browser.get("/actuator/prometheus", basic("rsu", "demo")).statusCode()).isEqualTo(403);
        assertThat(browser.get("/actuator", basic("admin", "demo")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/camunda/api/engine/engine/default/task", "/api/cases", "/"})
    void whatIsShownIsNotKeptByTheBrowser(String path) {
        var answer = browser.get(path, basic("rsu", "demo"));
        assertThat(answer.headers().allValues("Cache-Control")).singleElement().asString().contains("no-store");
    }

    @Test
    void theModelGivesTheRightsAndAnotherAuthorityStaysOutside() {
        deployTrial();
        var task = tasks.createTaskQuery().processInstanceId(startIn("sdn-norra-innerstaden")).singleResult();
        var own = browser.get("/engine-rest/task/" + task.getId(), basic("soc-norra", "demo"));
        var listed = browser.get("/engine-rest/task?processDefinitionKey=" + KEY, basic("soc-jarva", "demo"));
        var foreign = browser.get("/engine-rest/task/" + task.getId(), basic("soc-jarva", "demo"));
        var body = "{\"variables\":{}}";
        var completed = browser.post("/engine-rest/task/" + task.getId() + "/complete", body, json("soc-jarva"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(listed.body()).isEqualTo("[]");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(completed.statusCode()).isEqualTo(404);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void rightsAndFiltersAreMadeOnce() {
        var before = authorizations.createAuthorizationQuery().count();
        rights.synchronise();
        tasklistFilters.afterSingletonsInstantiated();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(filters.createFilterQuery().count()).isEqualTo(4);
    }

    private void createUser(String id) {
        var user = identities.newUser(id);
        user.setPassword("demo");
        passwords.saveAsItIs(user);
    }

    private static String locationOf(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void deployTrial() {
        repository.createDeployment().addModelInstance(KEY + ".bpmn", Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLive(1).startEvent("begun").userTask("look").camundaCandidateGroups("social-workers")
                .endEvent("looked").done()).deploy();
        rights.synchronise();
    }

    private String startIn(String tenant) {
        return runtime.createProcessInstanceByKey(KEY).businessKey("SAM-2026-000001")
                .setVariable(CaseVariables.RECEIVER.name(), tenant).execute().getId();
    }
}
