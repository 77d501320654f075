package se.samsteg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.samsteg.support.FictionalPupils;
import se.samsteg.support.ProcessDriver;

/**
 * Tasklist in a real browser: what a case worker sees and does. Left out, and said so, where there is no Chromium.
 * Like all tests over HTTP it runs in a JVM of its own: the engine's REST serves whichever engine came last in a JVM.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
class TasklistIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @LocalServerPort int port;
    @Autowired ProcessDriver cases;

    private WebDriver browser;

    @BeforeEach
    void open() {
        var present = Stream.of(CHROMIUM, DRIVER).allMatch(Files::isExecutable);
        if (!present && "true".equals(System.getenv("SAMSTEG_REQUIRE_BROWSER"))) {
            throw new AssertionError("Chromium and its driver are required here: " + CHROMIUM + ", " + DRIVER);
        }
        assumeTrue(present, "LEFT OUT: no Chromium on this machine, Tasklist was not tried in a browser");
        var options = new ChromeOptions().setBinary(CHROMIUM.toFile()).addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=sv-SE", "--window-size=1400,1000");
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void aCaseWorkerTakesATaskIsToldWhatIsMissingAndCompletesIt() {
        var number = cases.start("placering", "placement", new FictionalPupils(1).application(cases.today()));

        logIn("placering");
        browser.get("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=" + cases.task(number, "assessApplication").getId());
        click(By.xpath("//*[self::a or self::button][contains(., 'Ta uppgiften')]"));
        click(By.xpath("//label[contains(., 'Avvisa ansökan')]"));
        await(By.cssSelector(".fjs-container textarea:not([readonly])"));
        click(By.cssSelector("button[ng-click='complete()']"));
        assertThat(await(By.cssSelector(".fjs-form-field-error")).getText()).doesNotContain("required");
        assertThat(cases.find(number, "assessApplication")).isPresent();

        var reason = await(By.cssSelector(".fjs-container textarea:not([readonly])"));
        reason.sendKeys("Behoven kan mötas i hemskolan.");
        reason.sendKeys(Keys.TAB);
        click(By.cssSelector("button[ng-click='complete()']"));
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(page -> cases.find(number, "assessApplication").isEmpty());

        assertThat(cases.instances(number)).isEmpty();
    }

    private void logIn(String user) {
        browser.get("http://127.0.0.1:" + port + "/login");
        Map.of("username", user, "password", "demo").forEach((field, value) -> browser.findElement(By.name(field)).sendKeys(value));
        browser.findElement(By.cssSelector("button[type=submit]")).click();
    }

    private WebElement await(By place) {
        return new WebDriverWait(browser, Duration.ofSeconds(60)).until(ExpectedConditions.visibilityOfElementLocated(place));
    }

    /** As a hand does: what still moves while the page is laid out is tried again. */
    private void click(By place) {
        new WebDriverWait(browser, Duration.ofSeconds(60)).ignoring(ElementClickInterceptedException.class, StaleElementReferenceException.class)
                .until(page -> {
                    var element = ExpectedConditions.elementToBeClickable(place).apply(page);
                    if (element == null) {
                        return false;
                    }
                    ((JavascriptExecutor) page).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                    element.click();
                    return true;
                });
    }
}
