package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;
import se.samsteg.support.Together;

@ProcessTest
class ApplicationApiTest {
    @Autowired
    private WebApplicationContext application;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;
    private MockMvc web;

    @BeforeEach
    void web() {
        web = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"placering", "rektor", "skolsocionom"})
    void anApplicationOpensACaseAndIsAssessed(String user) throws Exception {
        var answer = send(user, SampleApplication.with()).andExpect(status().isCreated())
                .andExpect(jsonPath("$.caseNumber", matchesPattern("SAM-2026-\\d{6}")))
                .andExpect(header().string("Location", matchesPattern("/api/cases/SAM-2026-\\d{6}"))).andReturn();

        assertThat(driver.task(caseNumber(answer.getResponse().getContentAsString()), "assessApplication").getTenantId())
                .isEqualTo("utbildning");
    }

    @Test
    void whoMayNotStartAPlacementMayNotSendOne() throws Exception {
        send("soc-norra", SampleApplication.with()).andExpect(status().isForbidden());
        send("rsu", SampleApplication.with()).andExpect(status().isForbidden());
    }

    @Test
    void everyFaultIsNamedAndNothingIsCreated() throws Exception {
        var before = created();
        send("placering", SampleApplication.with("personalIdentityNumber", "20130101-0000", "groupCode", "RSU-FINNSINTE",
                "district", "sdn-atlantis", "investigationDate", "2026-03-03", "actionPlanDate", null,
                "actionPlanSigned", false, "guardian1Name", null, "guardian2Name", null, "guardian1Custody", null,
                "guardian1Email", null, "guardian1Phone", null, "guardian2Custody", null, "grade", 10, "shoeSize", 38))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.title").exists())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("personalIdentityNumber", "groupCode", "district",
                        "investigationDate", "actionPlanDate", "actionPlanSigned", "guardian1Name", "grade", "shoeSize")));
        assertThat(created()).isEqualTo(before);
    }

    @Test
    void datesThatMustPrecedeOneAnotherDo() throws Exception {
        send("placering", SampleApplication.with("actionPlanDate", "2026-02-02", "followUpDate", "2026-02-01"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[*].field", hasItem("followUpDate")));
        send("placering", SampleApplication.with("personalIdentityNumber", null, "birthDate", "2026-03-03"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[*].field", hasItem("birthDate")));
        send("placering", SampleApplication.with("groupType", "csu"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[*].field", hasItem("groupCode")));
    }

    @Test
    void aFaultNeverRepeatsWhatWasWritten() throws Exception {
        assertThat(send("placering", SampleApplication.with("personalIdentityNumber", "20130101-0000")).andReturn()
                .getResponse().getContentAsString()).doesNotContain("0101-0000");
    }

    @Test
    void theSameReferenceIsTheSameCase() throws Exception {
        var fields = SampleApplication.with("externalReference", "ext-1");
        var first = caseNumber(send("placering", fields).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString());

        send("placering", fields).andExpect(status().isOk()).andExpect(jsonPath("$.caseNumber").value(first));
    }

    @Test
    void aReferenceThatWasRefusedMayComeAgain() throws Exception {
        send("placering", SampleApplication.with("externalReference", "ext-2", "reasons", null)).andExpect(status().isBadRequest());
        send("placering", SampleApplication.with("externalReference", "ext-2")).andExpect(status().isCreated());
    }

    @Test
    void theSameReferenceAtOneMomentIsOneCase() throws Exception {
        var fields = SampleApplication.with("externalReference", "ext-3");
        var numbers = Together.doing(4, () -> caseNumber(send("placering", fields).andReturn().getResponse().getContentAsString()));

        assertThat(new HashSet<>(numbers)).hasSize(1);
        assertThat(driver.openTasks(numbers.get(0))).hasSize(1);
    }

    @Test
    void whatIsNoJsonIsABadRequest() throws Exception {
        web.perform(post("/api/applications").with(httpBasic("placering", "demo")).contentType(MediaType.APPLICATION_JSON)
                .content("{\"firstName\": ")).andExpect(status().isBadRequest());
    }

    private ResultActions send(String user, Map<String, Object> fields) throws Exception {
        return web.perform(post("/api/applications").with(httpBasic(user, "demo")).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(fields)));
    }

    private String caseNumber(String answer) throws Exception {
        return json.readTree(answer).path("caseNumber").asText();
    }

    private long created() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("placement").count()
                + jdbc.sql("select count(*) from case_file").query(Long.class).single()
                + jdbc.sql("select count(*) from content").query(Long.class).single();
    }
}
