package se.samsteg.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window, used as a hand would use it. */
public final class Chromium implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    /** Leaves the test out, and says so, where there is no Chromium, unless it must run. */
    public Chromium() {
        var present = Stream.of(CHROMIUM, DRIVER).allMatch(Files::isExecutable);
        if (!present && "true".equals(System.getenv("SAMSTEG_REQUIRE_BROWSER"))) {
            throw new AssertionError("Chromium and its driver are required here: " + CHROMIUM + ", " + DRIVER);
        }
        assumeTrue(present, "LEFT OUT: no Chromium on this machine, nothing was tried in a browser");
        var options = new ChromeOptions().setBinary(CHROMIUM.toFile()).addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=sv-SE", "--window-size=1400,1000");
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
    }

    public void open(String address) {
        driver.get(address);
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    /** What a script in the page answers. */
    public Object run(String script) {
        return driver.executeScript(script);
    }

    public WebElement await(By place) {
        return await(ExpectedConditions.visibilityOfElementLocated(place));
    }

    public <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, LONGEST).until(condition);
    }

    /** What still moves while the page is laid out is tried again. */
    public void click(By place) {
        new WebDriverWait(driver, LONGEST).ignoring(ElementClickInterceptedException.class, StaleElementReferenceException.class).until(page -> {
            var element = ExpectedConditions.elementToBeClickable(place).apply(page);
            if (element == null) {
                return false;
            }
            ((JavascriptExecutor) page).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
            return true;
        });
    }

    public void type(By place, CharSequence... keys) {
        await(place).sendKeys(keys);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
