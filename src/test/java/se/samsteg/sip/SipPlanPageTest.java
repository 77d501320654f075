package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

@ProcessTest
class SipPlanPageTest {
    @Autowired
    WebApplicationContext context;
    @Autowired
    ProcessDriver driver;
    @Autowired
    SipCases cases;

    private MockMvc browser;
    private String number;

    @BeforeEach
    void aPlanIsToBeWritten() {
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        number = cases.called("school", "socialServices");
        cases.held(number);
    }

    @Test
    void whatIsSavedOnThePageIsThePlanOfTheTask() throws Exception {
        browser.perform(row(save(), 0, "2026-06-01")).andExpect(redirectedUrl("/arenden/" + number + "/sip-plan?saved"));

        browser.perform(page("sip-norra")).andExpect(content().string(containsString("Anpassat &lt;schema&gt;")));
        assertThat(driver.shown(driver.task(number, "documentPlan")).get("itemsShown").toString()).contains("Utbildning", "Skolan");
        driver.complete(number, "documentPlan", Map.of("overallResponsible", "socialServices", "nextFollowUp", "2026-06-01"));
        assertThat(driver.find(number, "documentPlan")).isEmpty();
    }

    @Test
    void everyFaultyRowIsNamedAndNothingIsSaved() throws Exception {
        browser.perform(row(row(save(), 0, "2026-06-01"), 1, "2026-03-01")).andExpect(status().isOk())
                .andExpect(content().string(containsString("Insats 2: Uppföljningen ska ligga efter starten (SoL 10:9).")));

        assertThat(driver.shown(driver.task(number, "documentPlan"))).doesNotContainKey("items");
    }

    @Test
    void emptyRowsDoNotCountAndAPlanNeedsOne() throws Exception {
        browser.perform(save().param("rows[0].fields[area]", "").param("rows[0].fields[need]", " "))
                .andExpect(content().string(containsString("Skriv in minst en insats (SoL 10:9).")));
    }

    @Test
    void nobodyElseSeesThePage() throws Exception {
        browser.perform(page("soc-norra")).andExpect(status().is3xxRedirection());
        browser.perform(page("sip-jarva")).andExpect(status().isNotFound());
        browser.perform(page("skolsocionom")).andExpect(status().is3xxRedirection());
        browser.perform(get("/arenden/x/sip-plan").with(httpBasic("sip-norra", "demo"))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder page(String user) {
        return get("/arenden/" + number + "/sip-plan").with(httpBasic(user, "demo"));
    }

    private MockHttpServletRequestBuilder save() {
        return post("/arenden/" + number + "/sip-plan").with(httpBasic("sip-norra", "demo"));
    }

    private static MockHttpServletRequestBuilder row(MockHttpServletRequestBuilder request, int index, String followUp) {
        var row = "rows[" + index + "].fields";
        return request.param(row + "[area]", "education").param(row + "[need]", "Ork").param(row + "[intervention]", "Anpassat <schema>")
                .param(row + "[responsible]", "school").param(row + "[start]", "2026-03-20").param(row + "[followUp]", followUp);
    }
}
