package se.samsteg.caseview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.samsteg.support.ProcessTest;

@ProcessTest
class CaseApiTest {
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
    void aListShowsWhatIsNextInEachCase() throws Exception {
        ask("soc-norra", "/api/cases?number=" + number).andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.cases[0].pupilLabel").value("A.L. åk 6"))
                .andExpect(jsonPath("$.cases[0].steps", contains("sampleStep")))
                .andExpect(jsonPath("$.cases[0].nextTask.key").value("assessSample"))
                .andExpect(jsonPath("$.cases[0].nextTask.dueAt").value("2026-03-04T12:00:00"))
                .andExpect(jsonPath("$.cases[0].nextDeadline.lastDay").value("2026-04-07"));
    }

    @Test
    void anAuthorityIsToldOnlyItsOwnPart() throws Exception {
        ask("rektor", "/api/cases/" + number).andExpect(status().isOk())
                .andExpect(jsonPath("$.parts[*].authority", contains("utbildning")))
                .andExpect(jsonPath("$.tasks", hasSize(0))).andExpect(jsonPath("$.deadlines", hasSize(0)));
        ask("rektor", "/api/cases/" + number + "/timeline").andExpect(jsonPath("$[*].sentence", hasItem("Ansökan mottagen.")))
                .andExpect(jsonPath("$[*].sentence", not(hasItem("Utredning inledd."))));
        ask("soc-norra", "/api/cases/" + number).andExpect(jsonPath("$.tasks[0].roles", contains("social-workers")))
                .andExpect(jsonPath("$.deadlines[0].statutoryDay").value("2026-04-03"))
                .andExpect(jsonPath("$.deadlines[0].lastDay").value("2026-04-07"))
                .andExpect(jsonPath("$.consents", hasSize(0))).andExpect(jsonPath("$.plans", hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/disclosures", "/documents", "/documents/1"})
    void somebodyElsesCaseDoesNotExist(String part) throws Exception {
        ask("soc-jarva", "/api/cases/" + number + part).andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
        ask("admin", "/api/cases/" + number + part).andExpect(status().isNotFound());
    }

    @Test
    void noSuchNumberIsAnsweredAlike() throws Exception {
        ask("rektor", "/api/cases/SAM-2026-999999").andExpect(status().isNotFound());
        ask("rektor", "/api/cases/nonsense").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"state,broken", "page,-1", "number,;drop"})
    void anImpossibleParameterIsNamed(String field, String value) throws Exception {
        ask("rektor", "/api/cases?" + field + "=" + value).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void closedCasesAreListedApart() throws Exception {
        sample.close(number);
        ask("rektor", "/api/cases?state=open&number=" + number).andExpect(jsonPath("$.total").value(0));
        ask("rektor", "/api/cases?state=closed&number=" + number).andExpect(jsonPath("$.cases[0].state").value("closed"));
    }

    @Test
    void aDocumentIsDownloadedByItsAuthorityOnly() throws Exception {
        var id = sample.file(number);
        ask("rektor", "/api/cases/" + number + "/documents").andExpect(jsonPath("$[0].title").value("Beslut om placering"));
        ask("rektor", "/api/cases/" + number + "/documents/" + id).andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf")).andExpect(content().bytes(new byte[] {1, 2, 3}))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        ask("soc-norra", "/api/cases/" + number + "/documents/" + id).andExpect(status().isNotFound());
    }

    @Test
    void aListOfTasksIsToldWhoseCasesTheyAre() throws Exception {
        var task = sample.taskOf(number);
        ask("soc-norra", "/api/tasks?id=" + task + "&id=unknown").andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].caseNumber").value(number)).andExpect(jsonPath("$[0].pupilLabel").value("A.L. åk 6"));
        ask("soc-jarva", "/api/tasks?id=" + task).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void theDescriptionTellsOfEveryPath() throws Exception {
        ask("rektor", "/v3/api-docs").andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/cases/{caseNumber}/timeline'].get.summary").exists())
                .andExpect(jsonPath("$.paths['/api/cases'].get.parameters[*].name", not(hasItem("caller"))));
    }

    private ResultActions ask(String user, String path) throws Exception {
        return web.perform(get(path).with(httpBasic(user, "demo")));
    }
}
