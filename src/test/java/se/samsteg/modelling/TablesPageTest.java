package se.samsteg.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.law.OwnersTables;
import se.samsteg.law.ShippedTables;
import se.samsteg.law.TablesOfTheRepository;
import se.samsteg.support.ProcessTest;

/** A process owner puts a new version of a table into force without a developer, and cannot break one. */
@ProcessTest
class TablesPageTest {
    private static final String LIMITS = TablesOfTheRepository.file("time-limits");
    private static final String LONGER_SIP = LIMITS.replaceFirst("(<outputEntry id=\"sipMeetingThenDuration\"><text>\")P21D", "$1P28D");
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private OwnersTables tables;
    @Autowired
    private StatutoryLimits limits;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ShippedTables shipped;
    @Autowired
    private JdbcClient jdbc;
    private MockMvc web;

    @BeforeEach
    void aBrowser() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void theTablesOfTheProgram() {
        repository.createDeploymentQuery().deploymentSource("process-owner").list().forEach(made -> repository.deleteDeployment(made.getId()));
        jdbc.sql("delete from table_version").update();
    }

    @Test
    void onlyProcessOwnersComeHere() throws Exception {
        web.perform(get("/modeller").with(httpBasic("chef-norra", "demo"))).andExpect(status().isForbidden());
        web.perform(get("/modeller").with(httpBasic("admin", "demo"))).andExpect(status().isForbidden());
        web.perform(get("/modeller").with(httpBasic("process", "demo"))).andExpect(status().isOk()).andExpect(content().string(containsString("Tidsfrister")));
    }

    @Test
    void whatChangesIsShownBeforeItIsPutInForce() throws Exception {
        compare(LONGER_SIP).andExpect(status().isOk()).andExpect(content().string(containsString("sipMeeting"))).andExpect(content().string(containsString("P28D")));
        assertThat(limits.lastDay("sipMeeting", LocalDate.of(2026, 3, 2)).lastDay()).isEqualTo("2026-03-23");
    }

    @Test
    void aNewVersionHoldsFromNowOnAndSaysWhoWantedItAndWhy() throws Exception {
        putInForce(LONGER_SIP, "Beslut i nämnden.", tables.latest("time-limits").version()).andExpect(status().is3xxRedirection());

        assertThat(limits.lastDay("sipMeeting", LocalDate.of(2026, 3, 2)).lastDay()).isEqualTo("2026-03-30");
        web.perform(get("/modeller").with(httpBasic("process2", "demo"))).andExpect(content().string(containsString("Beslut i nämnden.")));
    }

    @Test
    void aNewerProgramPutsItsTableNeverOverAnOwners() throws Exception {
        putInForce(LONGER_SIP, "Beslut i nämnden.", tables.latest("time-limits").version());
        var owners = tables.latest("time-limits").version();

        shipped.postProcessEngineBuild(org.camunda.bpm.engine.ProcessEngines.getProcessEngines().values().iterator().next());
        assertThat(tables.latest("time-limits").version()).isEqualTo(owners);
    }

    @Test
    void twoOwnersDoNotOverwriteOneAnother() throws Exception {
        var since = tables.latest("time-limits").version();
        putInForce(LONGER_SIP, "Först.", since);

        putInForce(LIMITS, "Sedan.", since).andExpect(status().isBadRequest()).andExpect(content().string(containsString("Någon annan har infört")));
    }

    @Test
    void aChangeWithoutReasonOrWithoutChangeIsRefused() throws Exception {
        putInForce(LONGER_SIP, " ", tables.latest("time-limits").version()).andExpect(status().isBadRequest()).andExpect(content().string(containsString("Skriv varför")));
        putInForce(LIMITS, "Ingenting.", tables.latest("time-limits").version()).andExpect(status().isBadRequest()).andExpect(content().string(containsString("ändrar ingenting")));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', value = {
        "(sipMeetingThenDuration\"><text>)\"P21D\" | $1\"21 dagar\" | längden ska skrivas som P14D",
        "(sipMeetingThenWarning\"><text>)\"P7D\" | $1\"en vecka\" | varningen ska skrivas som P4D",
        "(protectionAssessmentSol2025ThenMovable\"><text>)false | $1true | genast får aldrig flyttas",
        "(sipMeetingThenLegalReference\"><text>)\"Rutin för SIP\" | $1\"SoL 99:9\" | källan SoL 99:9 finns inte bland rättskällorna",
        "(sipMeetingThenKind\"><text>)\"policy\" | $1\"annat\" | law eller policy",
        "(sipMeetingLimit\"><text>)\"sipMeeting\" | $1\"sipMöte\" | ”sipMeeting” har ingen rad som gäller",
        "(preliminaryAssessmentSol2025On\"><text>)[^<]* | $1- | har två rader som gäller",
        "hitPolicy=\"UNIQUE\" | hitPolicy=\"FIRST\" | spalter eller träffregel är ändrade",
        "id=\"time-limits\" | id=\"andra\" | Filen är tabellen ”andra”",
        "^.* | inget | kan inte läsas som DMN"
    })
    void whatWouldBreakACaseIsSaidInPlainWords(String found, String instead, String finding) throws Exception {
        var changed = found.equals("^.*") ? instead : LIMITS.replaceFirst(found, instead);
        assertThat(changed).isNotEqualTo(LIMITS);

        compare(changed).andExpect(status().isBadRequest()).andExpect(content().string(containsString(finding)));
    }

    private ResultActions compare(String xml) throws Exception {
        return web.perform(multipart("/modeller/time-limits").file(new MockMultipartFile("file", "time-limits.dmn", "application/xml", xml.getBytes(StandardCharsets.UTF_8)))
                .with(httpBasic("process", "demo")).with(csrf()));
    }

    private ResultActions putInForce(String xml, String reason, int since) throws Exception {
        return web.perform(post("/modeller/time-limits/inforande").param("xml", xml).param("reason", reason).param("since", "" + since)
                .with(httpBasic("process", "demo")).with(csrf()));
    }
}
