package se.samsteg.caseview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import se.samsteg.support.ProcessTest;

@ProcessTest
class CasePagesTest {
    @Autowired
    private SampleCase sample;

    private MockMvc web;
    private String number;

    @BeforeEach
    void openACase() {
        web = sample.web();
        number = sample.open();
    }

    @Test
    void theListLeadsToEachCase() throws Exception {
        var few = "/arenden?q=" + number.substring(0, number.length() - 1);
        assertThat(page("soc-norra", few)).contains(number, "A.L. åk 6", "Bedöm provet", "om 2 dagar", "Förhandsbedömning");
        assertThat(page("hab", few)).doesNotContain(number);
        assertThat(page("soc-norra", "/arenden?q=SAM-1999")).contains("Inga ärenden");
    }

    @Test
    void aWholeNumberGoesStraightToTheCase() throws Exception {
        var answer = ask("soc-norra", "/arenden?q=" + number);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/arenden/" + number);
    }

    @Test
    void thePageSaysWhereTheCaseStandsAndLeadsToTheTask() throws Exception {
        assertThat(page("soc-norra", "/arenden/" + number)).contains("Nu pågår: Provsteg.",
                "Härnäst: Bedöm provet (Behöriga socialsekreterare), senast 4 mars 2026.",
                "/camunda/app/tasklist/default/#/?task=", "Utredning inledd.", "Jonas Wallin", "SoL 20:2",
                "Lagens dag 3 april 2026", "7 april 2026");
    }

    @Test
    void aDayOfTheMunicipalitysOwnRoutineIsNotCalledTheLaws() throws Exception {
        sample.underARoutine(number);

        assertThat(page("soc-norra", "/arenden/" + number)).contains("Lagens dag 3 april 2026", "Dagen är 1 maj 2026, flyttad till nästa vardag");
    }

    @Test
    void anotherRoleSeesTheTaskButNoWayToIt() throws Exception {
        saysWhy("chef-norra");
        assertThat(page("chef-norra", "/arenden/" + number)).contains("Bedöm provet").doesNotContain("#/?task=");
    }

    @Test
    void anAuthorityIsShownOnlyItsOwnPart() throws Exception {
        saysWhy("rektor");
        assertThat(page("rektor", "/arenden/" + number)).contains("Ansökan mottagen.").doesNotContain("Bedöm provet", "Utredning inledd.");
    }

    @Test
    void documentsCanBeFetched() throws Exception {
        var id = sample.file(number);
        saysWhy("rektor");
        assertThat(page("rektor", "/arenden/" + number)).contains("Beslut om placering", "/api/cases/" + number + "/documents/" + id);
    }

    @Test
    void somebodyElsesCaseDoesNotExist() throws Exception {
        var answer = ask("soc-jarva", "/arenden/" + number);
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("Ärendet finns inte").doesNotContain("A.L.");
    }

    @Test
    void aSearchThatCannotBeIsExplained() throws Exception {
        var answer = ask("rektor", "/arenden?q=Alva%20Lind");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("Ett ärendenummer har formen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alva", "Lind", "201212121212", "121212-1212", "20121212-1212"})
    void aNameOrAnIdentityNumberNeverGetsIntoAnAddress(String written) throws Exception {
        var answer = web.perform(post("/arenden").param("q", written).with(httpBasic("rektor", "demo")).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getRedirectedUrl()).isNull();
        assertThat(answer.getContentAsString()).doesNotContain(written);
    }

    @Test
    void aSearchForANumberLeadsToItsAddress() throws Exception {
        var answer = web.perform(post("/arenden").param("q", " " + number).with(httpBasic("rektor", "demo")).with(csrf())).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/arenden?q=" + number + "&state=open");
    }

    /** Whoever has no task in a case gives a reason before its page opens. */
    private void saysWhy(String user) throws Exception {
        web.perform(post("/arenden/" + number + "/skal").param("reason", "LEADING").with(httpBasic(user, "demo")).with(csrf()));
    }

    private String page(String user, String path) throws Exception {
        var answer = ask(user, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse ask(String user, String path) throws Exception {
        return web.perform(get(path).with(httpBasic(user, "demo"))).andReturn().getResponse();
    }
}
