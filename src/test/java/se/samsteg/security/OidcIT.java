package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.security.Browser.basic;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samsteg.support.FictionalPupils;
import se.samsteg.support.ProcessDriver;

/** People whom the municipality's identity provider vouches for; the engine knows none of them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "samsteg.oidc.groups[SDF-Drift]=camunda-admin", "samsteg.oidc.groups[SDF-Placering]=placement-team", "samsteg.oidc.tenants[SDF-UtbF]=utbildning"})
@ActiveProfiles({"demo", "oidc", "test"})
class OidcIT {
    private static final String ISSUER = "kommunen";
    private static final MockOAuth2Server PROVIDER = started();

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identities;
    @Autowired
    private ProcessDriver cases;

    private Browser browser;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("SAMSTEG_OIDC_ISSUER", () -> PROVIDER.issuerUrl(ISSUER).toString());
        settings.add("SAMSTEG_OIDC_CLIENT_ID", () -> "samsteg");
        settings.add("SAMSTEG_OIDC_CLIENT_SECRET", () -> "only-for-this-test");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
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
        assertThat(location(enter("k1234", List.of("SDF-Placering", "Alla anställda"), List.of("SDF-UtbF")))).doesNotContain("login");

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
        enter("k2", List.of("social-workers"), List.of("sdn-jarva"));
        assertThat(browser.get("/api/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(browser.get("/engine-rest/task/" + cases.task(number, "assessApplication").getId()).statusCode()).isEqualTo(404);
    }

    @Test
    void unknownGroupsMeanNothing() {
        assertThat(location(enter("k3", List.of("Alla anställda"), List.of("utbildning")))).endsWith("/login?outside");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/login?outside").body()).contains("saknar ditt konto roll i Samsteg");
    }

    @Test
    void nobodyRunsTheHouseByAGroupThatHappensToBearTheName() {
        assertThat(location(enter("k4", List.of("camunda-admin"), List.of()))).endsWith("/login?outside");
        assertThat(location(enter("k5", List.of("SDF-Drift"), List.of()))).doesNotContain("login");
        assertThat(browser.get("/actuator").statusCode()).isEqualTo(200);
    }

    @Test
    void aUserIdThatCannotBeOneIsTurnedAway() {
        assertThat(location(enter("' or 1=1 --", List.of("social-workers"), List.of("sdn-jarva")))).endsWith("/login?outside");
    }

    @Test
    void anAnswerThatNobodyAskedForLetsNobodyIn() {
        assertThat(location(browser.get("/login/oauth2/code/samsteg?code=stolen&state=guessed"))).endsWith("/login?outside");
    }

    @Test
    void machinesGoOnWithTheirPasswords() {
        assertThat(browser.get("/engine-rest/task", basic("rsu", "demo")).statusCode()).isEqualTo(200);
    }

    /** The whole dance: here, to the provider, back with a code. */
    private HttpResponse<String> enter(String userId, List<String> groups, List<String> tenants) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, "subject-" + Math.abs(userId.hashCode()), "JWT", List.of("samsteg"),
                Map.of("preferred_username", userId, "name", "Prov Person", "groups", groups, "tenants", tenants), 3600));
        var asked = location(browser.get("/oauth2/authorization/samsteg"));
        var back = URI.create(location(browser.fetch(URI.create(asked))));
        return browser.fetch(back);
    }

    private static MockOAuth2Server started() {
        var server = new MockOAuth2Server();
        server.start();
        return server;
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }
}
