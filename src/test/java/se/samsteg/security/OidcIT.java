package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.security.Browser.basic;
import static se.samsteg.security.Browser.encoded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samsteg.support.Chromium;
import se.samsteg.support.FictionalPupils;
import se.samsteg.support.ProcessDriver;

/**
 * People whom the municipality's identity provider, a real Keycloak, vouches for; the engine knows none of them.
 * Left out, and said so, where the build was told to do without ({@code -Dsamsteg.without-keycloak}).
 */
@EnabledIf(value = "isThereAProvider", disabledReason = "LEFT OUT: built without Keycloak, login from outside was not tried")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"samsteg.oidc.tenants-claim=groups",
        "samsteg.oidc.groups[SDF-Drift]=camunda-admin", "samsteg.oidc.groups[SDF-Placering]=placement-team", "samsteg.oidc.tenants[SDF-UtbF]=utbildning"})
@ActiveProfiles({"demo", "oidc", "test"})
class OidcIT {
    private static Keycloak provider;

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identities;
    @Autowired
    private ProcessDriver cases;

    private Browser browser;

    static boolean isThereAProvider() throws IOException {
        var present = Keycloak.home().findAny().isPresent();
        if (!present && "true".equals(System.getenv("SAMSTEG_REQUIRE_KEYCLOAK"))) {
            throw new AssertionError("Keycloak is required here");
        }
        return present;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) throws IOException {
        provider = Keycloak.start(Keycloak.home().findAny().orElseThrow());
        settings.add("SAMSTEG_OIDC_ISSUER", provider::issuer);
        settings.add("SAMSTEG_OIDC_CLIENT_ID", () -> "samsteg");
        settings.add("SAMSTEG_OIDC_CLIENT_SECRET", () -> "only-for-this-test");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void openBrowser() {
        provider.register("http://127.0.0.1:" + port);
        provider.logOutEverybody();
        browser = new Browser(port);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theLoginPageLeadsToTheProviderAndTakesNoPasswords() {
        assertThat(browser.get("/login").body()).contains("Logga in med kommunens konto").doesNotContain("type=\"password\"");
        assertThat(browser.post("/login", "username=placering&password=demo", "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
    }

    @Test
    void somebodyFromOutsideWorksInEveryRoom() {
        var number = cases.start("placering", "placement", new FictionalPupils(1).application(cases.today()));
        var task = cases.task(number, "assessApplication").getId();
        assertThat(location(enter("k1234"))).doesNotContain("login");

        assertThat(identities.createUserQuery().userId("k1234").count()).isZero();
        assertThat(browser.get("/").body()).contains("Prov Person", "Placeringsteamet", "Utbildningsnämnden");
        assertThat(browser.get("/arenden/" + number).statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/cases/" + number).statusCode()).isEqualTo(200);
        assertThat(browser.get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"k1234\"", "tasklist").doesNotContain("cockpit");
        var token = browser.cookie("XSRF-TOKEN");
        assertThat(browser.post("/camunda/api/engine/engine/default/task/" + task + "/claim", "{\"userId\":\"k1234\"}",
                "Content-Type", "application/json", "X-XSRF-TOKEN", token).statusCode()).isEqualTo(204);
        assertThat(browser.get("/arenden/" + number).body()).contains("Prov Person");
    }

    @Test
    void anotherAuthorityStaysOutsideForPeopleFromOutsideToo() {
        var number = cases.start("placering", "placement", new FictionalPupils(2).application(cases.today()));
        enter("k2");
        assertThat(browser.get("/").body()).contains("Behöriga socialsekreterare");
        assertThat(browser.get("/api/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(browser.get("/engine-rest/task/" + cases.task(number, "assessApplication").getId()).statusCode()).isEqualTo(404);
    }

    @Test
    void unknownGroupsMeanNothing() {
        assertThat(location(enter("k3"))).endsWith("/login?outside");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/login?outside").body()).contains("saknar ditt konto roll i Samsteg");
    }

    @Test
    void nobodyRunsTheHouseByAGroupThatHappensToBearTheName() {
        assertThat(location(enter("k4"))).endsWith("/login?outside");
        browser = new Browser(port);
        assertThat(location(enter("k5"))).doesNotContain("login");
        assertThat(browser.get("/actuator").statusCode()).isEqualTo(200);
    }

    @Test
    void aUserIdThatCannotBeOneIsTurnedAway() {
        assertThat(location(enter("åke"))).endsWith("/login?outside");
    }

    @Test
    void somebodyWhomTheProviderHasDisabledDoesNotComeIn() {
        assertThat(tried("k6").statusCode()).isEqualTo(200);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoIsDisabledIsOutAtTheNextLogin() {
        assertThat(location(enter("k2"))).doesNotContain("login");
        provider.disable("k2");
        try {
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
            assertThat(new Browser(port).get("/").statusCode()).isEqualTo(302);
            browser = new Browser(port);
            assertThat(tried("k2").statusCode()).isEqualTo(200);
            assertThat(browser.get("/").statusCode()).isEqualTo(302);
        } finally {
            provider.enable("k2");
        }
    }

    @Test
    void anAnswerThatNobodyAskedForLetsNobodyIn() {
        assertThat(location(browser.get("/login/oauth2/code/samsteg?code=stolen&state=guessed"))).endsWith("/login?outside");
    }

    @Test
    void machinesGoOnWithTheirPasswords() {
        assertThat(browser.get("/engine-rest/task", basic("rsu", "demo")).statusCode()).isEqualTo(200);
    }

    @Test
    void loggingOutEndsTheSessionAtTheProviderToo() {
        enter("k1234");
        assertThat(provider.sessions("k1234")).isPositive();
        var answer = browser.post("/logout", "_csrf=" + encoded(browser.csrf("/")), "Content-Type", "application/x-www-form-urlencoded");
        leaves("k1234", location(answer));
    }

    @Test
    void loggingOutInAWebappDoesSoToo() {
        enter("k1234");
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")).statusCode()).isEqualTo(204);
        leaves("k1234", "/login");
    }

    @Test
    void anIdleSessionEndsAtTheProviderWhenTheBrowserComesBack() {
        enter("k1234");
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMinutes(31))));
        leaves("k1234", location(browser.get("/arenden", "Accept", "text/html")));
    }

    @Test
    void inARealBrowserOneClickLeavesBothHouses() {
        var house = "http://127.0.0.1:" + port;
        try (var chromium = new Chromium()) {
            chromium.open(house + "/oauth2/authorization/samsteg");
            chromium.type(By.name("username"), "k1234");
            chromium.type(By.name("password"), Keycloak.PASSWORD);
            chromium.click(By.cssSelector("[type=submit]"));
            chromium.click(By.xpath("//button[contains(., 'Logga ut')]"));
            assertThat(chromium.await(By.cssSelector("[role=status]")).getText()).isEqualTo("Du är utloggad.");
            assertThat(chromium.address()).isEqualTo(house + "/login?logout");
            assertThat(provider.sessions("k1234")).isZero();
            chromium.click(By.linkText("Logga in med kommunens konto"));
            chromium.await(By.name("password"));
        }
    }

    /** The login page sends on to the provider, whose session ends; the token stands in no address. */
    private void leaves(String user, String loginPage) {
        var page = browser.get(URI.create(loginPage).getPath());
        assertThat(page.body()).contains("Du loggas ut", "id_token_hint", "/js/leave.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("form-action 'self' http://127.0.0.1:");
        var answer = browser.submit("leave", page.body(), Map.of());
        assertThat(location(answer)).isEqualTo("http://127.0.0.1:" + port + "/login?logout");
        assertThat(provider.sessions(user)).isZero();
        assertThat(browser.get("/login?logout").body()).contains("Du är utloggad", "Logga in med kommunens konto");
        assertThat(browser.fetch(URI.create(location(browser.get("/oauth2/authorization/samsteg")))).body()).contains("kc-form-login");
    }

    /** The whole dance: here, to the provider, its login page, back with a code. */
    private HttpResponse<String> enter(String user) {
        return browser.fetch(URI.create(location(tried(user))));
    }

    private HttpResponse<String> tried(String user) {
        var page = browser.fetch(URI.create(location(browser.get("/oauth2/authorization/samsteg"))));
        return browser.submit("kc-form-login", page.body(), Map.of("username", user, "password", Keycloak.PASSWORD));
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }
}
