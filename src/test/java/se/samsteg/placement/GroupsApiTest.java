package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** The register of groups, their seats and queues: for those who place pupils. */
@ProcessTest
class GroupsApiTest {
    @Autowired
    private WebApplicationContext application;
    @Autowired
    private PlacementDriver placements;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private FormService forms;
    @Autowired
    private RepositoryService models;
    @Autowired
    private Seating seating;
    private MockMvc web;

    @BeforeEach
    void web() {
        web = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"placering", "rektor", "skolsocionom"})
    void whoPlacesPupilsSeesTheQueueInItsOrder(String user) throws Exception {
        var code = "CSU-SYNS-" + user.toUpperCase();
        placements.group(code, 1);
        placements.approved("groupType", "csu", "groupCode", code);
        var first = placements.approved("groupType", "csu", "groupCode", code);
        var hidden = placements.approved("groupType", "csu", "groupCode", code, "protectedIdentity", "protectedRegistration");

        web.perform(get("/api/groups").with(httpBasic(user, "demo"))).andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code=='" + code + "')].free", hasItem(0)))
                .andExpect(jsonPath("$[?(@.code=='" + code + "')].queue[0].caseNumber", hasItem(first)))
                .andExpect(jsonPath("$[?(@.code=='" + code + "')].queue[1].position", hasItem(2)))
                .andExpect(content().string(user.equals("placering") ? containsString(hidden) : not(containsString(hidden))));
        web.perform(get("/api/cases/" + first).with(httpBasic(user, "demo"))).andExpect(jsonPath("$.seats[0].position").value(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsu", "soc-norra", "bup", "chef-utbildning", "admin", "process"})
    void othersSeeNothingOfIt(String user) throws Exception {
        web.perform(get("/api/groups").with(httpBasic(user, "demo"))).andExpect(status().isForbidden());
        web.perform(get("/grupper").with(httpBasic(user, "demo"))).andExpect(status().isForbidden());
    }

    @Test
    void moreSeatsCallTheQueue() throws Exception {
        placements.group("CSU-MER", 1);
        placements.approved("groupType", "csu", "groupCode", "CSU-MER");
        var waiting = placements.approved("groupType", "csu", "groupCode", "CSU-MER");

        web.perform(post("/grupper/CSU-MER/platser").param("seats", "2").param("from", "2026-03-02").with(httpBasic("placering", "demo")))
                .andExpect(status().is3xxRedirection());

        assertThat(driver.find(waiting, "decidePlacement")).isPresent();
    }

    @Test
    void seatsThatComeLaterCallTheQueueWhenTheyCome() {
        placements.group("CSU-SENARE", 1);
        placements.approved("groupType", "csu", "groupCode", "CSU-SENARE");
        var waiting = placements.approved("groupType", "csu", "groupCode", "CSU-SENARE");
        seating.setSeats("CSU-SENARE", 2, LocalDate.parse("2026-03-20"));
        seating.callAll();
        assertThat(driver.find(waiting, "decidePlacement")).isEmpty();

        driver.moveTo(LocalDateTime.parse("2026-03-20T05:10"));
        seating.callAll();

        assertThat(driver.find(waiting, "decidePlacement")).isPresent();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({"csu-fel, csu, 4, versaler", "CSU-NY-1, xsu, 4, RSU eller CSU", "CSU-NY-2, csu, -1, 0–200", "CSU-LITEN, csu, 4, redan en grupp"})
    void whatCannotBeIsSaidOnThePage(String code, String type, String seats, String sentence) throws Exception {
        web.perform(post("/grupper").param("code", code).param("type", type).param("name", "Ny grupp").param("seats", seats)
                .param("validFrom", "2026-08-15").with(httpBasic("placering", "demo"))).andExpect(status().isOk())
                .andExpect(content().string(containsString(sentence)));
    }

    @Test
    void onlyThePlacementTeamKeepsTheRegister() throws Exception {
        web.perform(post("/grupper/CSU-LITEN/platser").param("seats", "9").param("from", "2026-03-02").with(httpBasic("rektor", "demo")))
                .andExpect(status().isForbidden());
        assertThat(seating.openGroup("CSU-LITEN").orElseThrow().seats()).isEqualTo(1);
    }

    @Test
    void theStartFormOffersTheGroupsOfTheRegisterByTheirKind() throws Exception {
        placements.group("CSU-VALBAR", 3);
        var definition = models.createProcessDefinitionQuery().processDefinitionKey("placement").latestVersion().singleResult().getId();

        var form = new String(driver.as("placering", () -> forms.getDeployedStartForm(definition)).readAllBytes(), StandardCharsets.UTF_8);

        assertThat(form).contains("{label: \\\"RSU Norra (RSU-NORRA)\\\", value: \\\"RSU-NORRA\\\", kind: \\\"rsu\\\"}")
                .contains("value: \\\"CSU-VALBAR\\\", kind: \\\"csu\\\"").contains("][kind = groupType]");
    }
}
