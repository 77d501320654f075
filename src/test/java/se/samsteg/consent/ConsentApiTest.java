package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.disclosure.Category;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessTest;

@ProcessTest
class ConsentApiTest {
    @Autowired
    private ConsentCase consent;
    @Autowired
    private Consents consents;
    @Autowired
    private WebApplicationContext context;
    private MockMvc web;
    private CaseNumber number;
    private long id;

    @BeforeEach
    void aConsent() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        number = consent.of("2015-05-05", 1);
        consent.ask(number, ConsentPurpose.COOPERATION);
        consent.grantAll(number);
        id = consents.of(number).get(0).consents().get(0).id();
    }

    @Test
    void aWithdrawalWorksWhenItIsAnswered() throws Exception {
        withdraw("skolsocionom", id, "2026-03-02").andExpect(status().isNoContent());

        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
        web.perform(get("/api/cases/" + number).with(httpBasic("skolsocionom", "demo")))
                .andExpect(jsonPath("$.consents[0].state").value("withdrawn"))
                .andExpect(jsonPath("$.consents[0].withdrawnOn").value("2026-03-02"))
                .andExpect(jsonPath("$.consents[0].grantedCategories", hasItem("schoolSituation")));
    }

    @Test
    void somebodyElsesConsentDoesNotExist() throws Exception {
        withdraw("soc-norra", id, "2026-03-02").andExpect(status().isNotFound());
        withdraw("skolsocionom", 999_999_999, "2026-03-02").andExpect(status().isNotFound());

        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isFalse();
    }

    @Test
    void aWithdrawalToComeOrWithoutADayIsRefusedByName() throws Exception {
        withdraw("skolsocionom", id, "2026-03-03").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("withdrawnOn"));
        withdraw("skolsocionom", id, "1950-01-01").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("withdrawnOn"));
        withdraw("skolsocionom", id, "").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("withdrawnOn"));
    }

    @Test
    void whatIsWithdrawnCannotBeWithdrawnAgain() throws Exception {
        withdraw("skolsocionom", id, "2026-03-02").andExpect(status().isNoContent());
        withdraw("skolsocionom", id, "2026-03-02").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("giver"));
    }

    private ResultActions withdraw(String user, long consentId, String on) throws Exception {
        return web.perform(post("/api/consents/" + consentId + "/withdrawal").with(httpBasic(user, "demo"))
                .contentType(MediaType.APPLICATION_JSON).content("{\"withdrawnOn\": \"" + on + "\"}"));
    }
}
