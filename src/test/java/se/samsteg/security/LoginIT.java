package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.samsteg.security.Browser.basic;
import static se.samsteg.security.Browser.encoded;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.support.OverHttp;

/** Who gets in, for how long, and how slowly a guesser gets on. Addresses come as from a proxy on this machine. */
@OverHttp
class LoginIT {
    private static final String GOOD = "en lång promenad 7";
    private static int people;

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identities;
    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String user;

    @BeforeEach
    void newPersonAndBrowser() {
        browser = new Browser(port);
        user = "person-" + ++people;
        var person = identities.newUser(user);
        person.setFirstName("Prov");
        person.setLastName("Person");
        person.setPassword(GOOD);
        identities.saveUser(person);
        identities.createMembership(user, "social-workers");
        identities.createTenantUserMembership("sdn-jarva", user);
    }

    @Test
    void aPasswordIsKeptAsASlowHash() {
        assertThat(storedHash()).startsWith("{bcrypt}$2a$");
    }

    @Test
    void anOldQuickHashIsReplacedWhenItsOwnerLogsIn() {
        var salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = ?").param(user).query(String.class).single();
        var old = "{SHA-512}" + new Sha512HashDigest().encrypt(EncryptionUtil.saltPassword(GOOD, salt));
        jdbc.sql("update ACT_ID_USER set PWD_ = ? where ID_ = ?").params(old, user).update();
        assertThat(task(GOOD, "10.1.0.1").statusCode()).isEqualTo(200);
        assertThat(storedHash()).startsWith("{bcrypt}$2a$");
        assertThat(task(GOOD, "10.1.0.1").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordCountsAtOnce() {
        assertThat(task(GOOD, "10.1.0.2").statusCode()).isEqualTo(200);
        var person = identities.createUserQuery().userId(user).singleResult();
        person.setPassword("tre gula cyklar 44");
        identities.saveUser(person);
        assertThat(task(GOOD, "10.1.0.2").statusCode()).isEqualTo(401);
        assertThat(task("tre gula cyklar 44", "10.1.0.2").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "kort bra", "aaaaaaaaaaaaaaaa", "Sommaren är kort 1", "välkommen hit 99", "prov går bra 1234"})
    void anEasyPasswordIsRefused(String password) {
        var person = identities.createUserQuery().userId(user).singleResult();
        person.setPassword(password);
        assertThat(catchThrowable(() -> identities.saveUser(person))).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anEasyPasswordIsRefusedOverRestInAClearSentence() {
        var login = basic(user, GOOD);
        var answer = browser.ask("PUT", "/engine-rest/user/" + user + "/credentials",
                "{\"password\":\"sommar 2026\",\"authenticatedUserPassword\":\"" + GOOD + "\"}", "Content-Type", "application/json", login[0], login[1]);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("för lätt att gissa");
        assertThat(task(GOOD, "10.8.0.1").statusCode()).isEqualTo(200);
    }

    @Test
    void aGuesserIsSlowedOverBasicAndToldHowLong() {
        guess(3, "10.2.0.1");
        var answer = task(GOOD, "10.2.0.1");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Vänta");
    }

    @Test
    void aGuesserIsSlowedOnTheLoginPageAndToldInAClearSentence() {
        IntStream.range(0, 3).forEach(i -> browser.logIn(user, "fel"));
        var answer = browser.logIn(user, encoded(GOOD));
        assertThat(location(answer)).contains("/login?wait=");
        assertThat(browser.get("/login?wait=8").body()).contains("Vänta <span>8 sekunder</span> och försök igen.");
    }

    @Test
    void aGuesserCannotLockOutTheOwnerElsewhere() {
        guess(20, "10.3.0.1");
        assertThat(task(GOOD, "10.3.0.2").statusCode()).isEqualTo(200);
    }

    @Test
    void aGuesserCannotLockOutAColleagueBehindTheSameAddress() {
        assertThat(task(GOOD, "10.4.0.1").statusCode()).isEqualTo(200);
        IntStream.range(0, 40).forEach(i -> browser.get("/engine-rest/task", from("10.4.0.1", basic("guessed-" + i, "fel"))));
        assertThat(browser.get("/engine-rest/task", from("10.4.0.1", basic("guessed-41", "fel"))).statusCode()).isEqualTo(429);
        assertThat(task(GOOD, "10.4.0.1").statusCode()).isEqualTo(200);
    }

    @Test
    void theWaitEndsAndTheRightPasswordEndsTheCount() {
        guess(3, "10.5.0.1");
        later(Duration.ofSeconds(61));
        assertThat(task(GOOD, "10.5.0.1").statusCode()).isEqualTo(200);
        guess(2, "10.5.0.1");
        assertThat(task(GOOD, "10.5.0.1").statusCode()).isEqualTo(200);
    }

    @Test
    void theEnginesOwnLockStaysOff() {
        guess(5, "10.6.0.1");
        assertThat(jdbc.sql("select count(*) from ACT_ID_USER where ID_ = ? and (ATTEMPTS_ > 0 or LOCK_EXP_TIME_ is not null)")
                .param(user).query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/identity/verify", "/engine-rest/engine/default/identity/verify"})
    void nobodyTriesAColleaguesPasswordPastTheDoor(String path) {
        var answer = browser.post(path, "{\"username\":\"admin\",\"password\":\"demo\"}",
                "Content-Type", "application/json", basic(user, GOOD)[0], basic(user, GOOD)[1]);
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyGuessesAnOldPasswordInAnOpenSession() {
        for (int i = 0; i < 10; i++) {
            assertThat(changePassword("fel " + i)).satisfies(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400));
        }
        assertThat(changePassword(GOOD).statusCode()).isEqualTo(429);
        assertThat(task(GOOD, "10.7.0.1").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> changePassword(String old) {
        var login = basic(user, GOOD);
        return browser.ask("PUT", "/engine-rest/user/" + user + "/credentials",
                "{\"password\":\"tre gula cyklar 44\",\"authenticatedUserPassword\":\"" + old + "\"}", "Content-Type", "application/json", login[0], login[1]);
    }

    @Test
    void theSessionGetsANewIdAtLogin() {
        browser.get("/login");
        var before = browser.cookie("JSESSIONID");
        logIn();
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void aSessionEndsAfterHalfAnHourAndTheBrowserForgets() {
        logIn();
        later(Duration.ofMinutes(31));
        var answer = browser.get("/arenden", "Accept", "text/html");
        assertThat(location(answer)).endsWith("/login");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
    }

    @Test
    void whatTasklistAsksByItselfDoesNotKeepASessionAlive() {
        logIn();
        for (int minutes = 10; minutes <= 40; minutes += 10) {
            later(Duration.ofMinutes(10));
            browser.get("/camunda/api/engine/engine/default/filter/count");
        }
        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterTwelveHoursOfWork() {
        logIn();
        IntStream.range(0, 35).forEach(i -> {
            later(Duration.ofMinutes(20));
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
        });
        later(Duration.ofMinutes(25));
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void loggingOutMakesTheBrowserForget() {
        logIn();
        var answer = browser.post("/logout", "_csrf=" + encoded(browser.csrf("/")), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
        assertThat(browser.get("/login").headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
    }

    @Test
    void nobodyElseLogsAPersonOutOfAWebapp() {
        logIn();
        browser.get("/camunda/app/tasklist/default/");
        var logout = "/camunda/api/admin/auth/user/default/logout";
        assertThat(browser.post(logout, "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        var answer = browser.post(logout, "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void anotherLoginInTheSameWindowInheritsNothing() {
        logIn();
        browser.get("/camunda/app/tasklist/default/");
        browser.post("/login", "username=admin&password=demo&_csrf=" + encoded(browser.csrf("/")), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("\"userId\":\"" + user + "\"");
    }

    @Test
    void whoLosesARoleOrLeavesTheHouseIsOutWithinAMinute() {
        logIn();
        assertThat(browser.get("/").body()).contains("Behöriga socialsekreterare");
        identities.deleteMembership(user, "social-workers");
        later(Duration.ofSeconds(61));
        assertThat(browser.get("/").body()).doesNotContain("Behöriga socialsekreterare");
        identities.deleteUser(user);
        later(Duration.ofSeconds(61));
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    private void logIn() {
        assertThat(location(browser.logIn(user, encoded(GOOD)))).doesNotContain("login");
    }

    private void guess(int times, String address) {
        IntStream.range(0, times).forEach(i -> task("fel " + i, address));
    }

    private HttpResponse<String> task(String password, String address) {
        return new Browser(port).get("/engine-rest/task", from(address, basic(user, password)));
    }

    private static String[] from(String address, String[] login) {
        return new String[] {login[0], login[1], "X-Forwarded-For", address};
    }

    private static void later(Duration by) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(by)));
    }

    private String storedHash() {
        return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = ?").param(user).query(String.class).single();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
