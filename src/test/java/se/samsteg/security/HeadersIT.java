package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.security.Browser.basic;
import static se.samsteg.security.Browser.json;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.samsteg.support.WholeRun;

/** What every answer bears and what no answer tells; how much may be sent and how often. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "samsteg.limits.per-minute.search=20", "samsteg.limits.per-minute.export=5", "samsteg.limits.per-minute.engine=30",
        "samsteg.limits.body=20KB", "samsteg.limits.file=60KB"})
@ActiveProfiles({"demo", "test"})
class HeadersIT {
    private static final String UUID = "[0-9a-f-]{36}";
    /** {@link WholeRun} looks for it in the log. */
    private static final String WRONG = "Anna Andersson";

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/arenden", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task",
            "/engine-rest/task", "/api/cases", "/no-such-page", "/actuator/health"})
    void everyAnswerTellsTheBrowserToKeepToOurOwn(String path) {
        var answer = browser.get(path, basic("rsu", "demo"));
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'")
                .doesNotContain("https:", "script-src 'self' 'unsafe-inline'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void behindTlsTheBrowserComesByTlsOnlyAndCookiesTravelByItOnly() {
        var answer = browser.get("/login", "X-Forwarded-Proto", "https");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(header(answer, "Set-Cookie")).contains("Secure", "HttpOnly", "SameSite");
        assertThat(browser.get("/login").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/no-such-task", "/engine-rest/no-such-thing", "/engine-rest/task?sortBy=nonsense&sortOrder=asc",
            "/camunda/api/engine/engine/default/task/no-such-task", "/camunda/api/engine/engine/default/task?sortBy=nonsense&sortOrder=asc",
            "/api/cases/SAM-2026-999999", "/api/cases?page=x", "/api/no-such-thing", "/engine-rest/history/task?finishedBefore=x",
            "/engine-rest/engine/no-such-engine/task", "/api/cases/SAM-2026-999999/documents/x", "/engine-rest/task/%00", "/engine-rest/..%2fjob",
            "/engine-rest/task;x=1", "//engine-rest/task", "/engine-rest/task/no-such-task/deployed-form", "/engine-rest/task/no-such-task/variables/x"})
    void aFaultIsAProblemWithANumberAndWithoutTheInsides(String path) {
        plain(browser.get(path, basic("rsu", "demo")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/engine-rest/task|{oops", "/engine-rest/task|[1,2]", "/camunda/api/engine/engine/default/task|{oops",
            "/engine-rest/process-definition/key/placement/submit-form|{\"variables\":{\"x\":{\"value\":\"1\",\"type\":\"Object\"}}}",
            "/engine-rest/message|{\"messageName\":\"no-such\"}", "/api/applications|{oops",
            "/engine-rest/task|{\"priority\":\"Anna Andersson\"}",
            "/engine-rest/process-definition/key/placement/submit-form|{\"variables\":{\"firstName\":{\"value\":\"Anna Andersson\",\"type\":\"Bytes\"}}}",
            "/engine-rest/process-definition/key/placement/submit-form|{\"variables\":{\"grade\":{\"value\":\"Anna Andersson\",\"type\":\"Integer\"}}}"})
    void whatWasSentWrongIsNotRepeatedNorLogged(String path, String body) {
        WholeRun.told(WRONG);
        var answer = browser.post(path, body, json("placering"));
        if (!path.startsWith("/camunda")) {
            plain(answer);
        }
        assertThat(answer.body()).doesNotContain("oops", WRONG);
    }

    @Test
    void aFieldOfAPageInTheWrongFormIsNotLoggedEither() {
        WholeRun.told(WRONG);
        browser.logIn("arkiv", "demo");
        var form = "_csrf=" + Browser.encoded(browser.csrf("/")) + "&number=SAM-2026-999999&authority=utbildning&asker=" + Browser.encoded(WRONG);
        var answer = browser.post("/gallring/registerutdrag", form, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(WRONG);
    }

    private static void plain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(400, 599);
        assertThat(header(answer, "Content-Type")).contains("json");
        assertThat(answer.body()).containsPattern("\"id\":\"" + UUID + "\"").contains("\"title\":", "\"detail\":", "\"status\":" + answer.statusCode())
                .doesNotContain("Exception", "org.", "java.", "jakarta.", "ACT_", "SELECT", "ENGINE-", "trace", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/user/create|{\"profile\":{\"id\":\"x y\"},\"credentials\":{\"password\":\"en lång promenad 7\"}}",
            "/group/create|{\"id\":\"grupp å\",\"name\":\"x\"}", "/authorization/create|{\"type\":9,\"permissions\":[\"X\"]}"})
    void theEnginesOwnNoIsNoFault(String path, String body) {
        var answer = browser.post("/engine-rest" + path, body, json("admin"));
        assertThat(answer.statusCode()).isEqualTo(400);
        plain(answer);
    }

    @Test
    void thePageOfAFaultBearsItsNumber() {
        var answer = browser.get("/no-such-page", basic("rsu", "demo")[0], basic("rsu", "demo")[1], "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).containsPattern("Nummer: <span class=\"number\">" + UUID);
    }

    @Test
    void whatIsTooLargeIsRefusedInAClearSentence() {
        var answer = browser.post("/api/applications", "{\"a\":\"" + "x".repeat(30_000) + "\"}", json("placering"));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Det som skickades är för stort");
        assertThat(browser.post("/api/applications/import", "x".repeat(70_000), "Content-Type", "text/csv", json("placering")[2], json("placering")[3]).statusCode()).isEqualTo(413);
    }

    @Test
    void whatHidesItsSizeIsMeasured() {
        assertThat(browser.stream("/engine-rest/task/count", "{}", json("placering")).statusCode()).isEqualTo(200);
        assertThat(browser.stream("/engine-rest/task/count", "{\"a\":\"" + "x".repeat(30_000) + "\"}", json("placering")).statusCode()).isEqualTo(413);
        assertThat(browser.stream("/login", "username=x", "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(411);
    }

    @Test
    void whoSearchesTooQuicklyWaitsAndOthersDoNot() {
        for (int i = 0; i < 20; i++) {
            assertThat(browser.get("/api/cases", basic("arkiv", "demo")).statusCode()).isEqualTo(200);
        }
        var answer = untilItIsTooMuch("/api/cases", "arkiv");
        assertThat(header(answer, "Retry-After")).matches("\\d+");
        assertThat(answer.body()).contains("Vänta en stund").containsPattern("\"id\":\"" + UUID);
        assertThat(browser.get("/api/cases", basic("soc-jarva", "demo")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bup,/engine-rest/task,/engine-rest/%74ask/count", "hab,/engine-rest/engine/default/task/count,/engine-rest/history/task",
            "utskott-norra,/engine-rest/process-instance,/camunda/api/engine/engine/default/variable-instance",
            "sip-norra,/engine-rest/variable-instance,/camunda/api/engine/engine/default/task/count"})
    void whoQuestionsTheEngineTooQuicklyWaitsWhicheverQuestion(String user, String question, String another) {
        for (int i = 0; i < 30; i++) {
            assertThat(browser.get(question, basic(user, "demo")).statusCode()).isEqualTo(200);
        }
        var answer = untilItIsTooMuch(another, user);
        assertThat(header(answer, "Retry-After")).matches("\\d+");
        assertThat(header(answer, "Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("Vänta en stund").containsPattern("\"id\":\"" + UUID);
        assertThat(browser.get("/engine-rest/task/no-such-task", basic(user, "demo")).statusCode()).isEqualTo(404);
    }

    /** On a slow machine one or two more may be asked: the allowance grows while it is spent. */
    private HttpResponse<String> untilItIsTooMuch(String path, String user) {
        return Stream.generate(() -> browser.get(path, basic(user, "demo"))).limit(10).filter(answer -> answer.statusCode() == 429).findFirst()
                .orElseThrow(() -> new AssertionError("Never too much: " + path));
    }

    @Test
    void whoFetchesDocumentsTooQuicklyWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.get("/api/cases/SAM-2026-999999/documents/1", basic("hab", "demo")).statusCode()).isEqualTo(404);
        }
        assertThat(browser.get("/api/cases/SAM-2026-999999/documents/1", basic("hab", "demo")).statusCode()).isEqualTo(429);
    }

    @Test
    void theWebappsOwnInterfaceNeedsItsTokenInASession() {
        browser.logIn("rsu", "demo");
        browser.get("/camunda/app/tasklist/default/");
        var token = browser.cookie("XSRF-TOKEN");
        var path = "/camunda/api/engine/engine/default/task/count";
        assertThat(browser.post(path, "{}", "Content-Type", "application/json", "X-XSRF-TOKEN", token).statusCode()).isEqualTo(200);
        assertThat(browser.post(path, "{}", "Content-Type", "application/json").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "threaddump", "configprops", "mappings", "shutdown", "httpexchanges", "sessions"})
    void theMachineShowsItsHealthAndFiguresOnly(String endpoint) {
        assertThat(browser.get("/actuator/" + endpoint, basic("admin", "demo")).statusCode()).isEqualTo(404);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join("; ", answer.headers().allValues(name));
    }
}
