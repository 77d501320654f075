package se.samsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsteg.support.Chromium;
import se.samsteg.support.FictionalPupils;
import se.samsteg.support.OverHttp;
import se.samsteg.support.ProcessDriver;

/**
 * Tasklist in a real browser: what a case worker sees and does. Left out, and said so, where there is no Chromium.
 * Like all tests over HTTP it runs in a JVM of its own: the engine's REST serves whichever engine came last in a JVM.
 */
@OverHttp
class TasklistIT {
    private static final By REASON = By.cssSelector(".fjs-container textarea:not([readonly])");
    private static final By COMPLETE = By.cssSelector("button[ng-click='complete()']");

    @LocalServerPort int port;
    @Autowired ProcessDriver cases;

    private Chromium browser;

    @BeforeEach
    void open() {
        browser = new Chromium();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aCaseWorkerTakesATaskIsToldWhatIsMissingAndCompletesIt() {
        var number = cases.start("placering", "placement", new FictionalPupils(1).application(cases.today()));

        logIn("placering");
        browser.open(tasklist() + "#/?task=" + cases.task(number, "assessApplication").getId());
        browser.await(ExpectedConditions.textToBe(By.cssSelector("[cam-tasklist-task] .tenant-id"), "Utbildningsnämnden"));
        assertThat(browser.await(By.cssSelector(".meta .groups")).getText()).isEqualTo("Placeringsteamet");
        browser.click(By.xpath("//*[self::a or self::button][contains(., 'Ta uppgiften')]"));
        browser.await(page -> "placering".equals(cases.task(number, "assessApplication").getAssignee()));
        browser.click(By.xpath("//label[contains(., 'Avvisa ansökan')]"));
        browser.await(REASON);
        browser.click(COMPLETE);
        assertThat(browser.await(By.cssSelector(".fjs-form-field-error")).getText()).doesNotContain("required");
        assertThat(cases.find(number, "assessApplication")).isPresent();

        browser.type(REASON, "Behoven kan mötas i hemskolan.", Keys.TAB);
        browser.click(COMPLETE);
        browser.await(page -> cases.find(number, "assessApplication").isEmpty());

        assertThat(cases.instances(number)).isEmpty();
    }

    @Test
    void whoeverOpensTheTaskOfAnotherRoleReadsWhoseItIsAndNoCodes() {
        var number = cases.start("placering", "placement", new FictionalPupils(2).application(cases.today()));

        logIn("rektor");
        browser.open(tasklist() + "#/?task=" + cases.task(number, "assessApplication").getId());
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".page-notifications"), "annan roll"));
        assertThat(browser.await(By.cssSelector(".page-notifications")).getText())
                .contains("Uppgiften hör till en annan roll: Placeringsteamet").doesNotContain("<-", "&lt;");
    }

    /** Somebody may search for a name, and addresses stay in the browser's history. */
    @Test
    void whatIsSearchedForStaysOutOfTheAddressAndOutOfTheBrowsersStore() {
        logIn("placering");
        browser.open(tasklist() + "#/?searchQuery=%5B%7B%22type%22:%22name%22,%22operator%22:%22eq%22,%22value%22:%22Sannolik%22,%22name%22:%22%22%7D%5D");
        browser.type(By.cssSelector("input.main-field"), "Alvarsson", Keys.ENTER);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("[cam-widget-search]"), "Alvarsson"));
        browser.await(page -> browser.address().contains("filter="));
        assertThat(browser.address()).doesNotContain("Alvarsson", "Sannolik", "earchQuery");
        assertThat(browser.run("return JSON.stringify([localStorage, sessionStorage, history.state, document.title])").toString()).doesNotContain("Alvarsson");
        assertThat(browser.run("return performance.getEntriesByType('resource').map(entry => entry.name).join()").toString()).doesNotContain("Alvarsson");
    }

    private String tasklist() {
        return "http://127.0.0.1:" + port + "/camunda/app/tasklist/default/";
    }

    private void logIn(String user) {
        browser.open("http://127.0.0.1:" + port + "/login");
        Map.of("username", user, "password", "demo").forEach((field, value) -> browser.type(By.name(field), value));
        browser.click(By.cssSelector("button[type=submit]"));
        browser.await(page -> !browser.address().contains("/login"));
    }
}
