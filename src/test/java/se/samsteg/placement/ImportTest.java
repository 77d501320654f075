package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

@ProcessTest
class ImportTest {
    private static final List<String> COLUMNS = Stream.concat(Stream.of("externalReference"),
            SampleApplication.with().keySet().stream().sorted()).toList();
    private static final String HEADER = String.join(";", COLUMNS);

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    private MockMvc web;

    @BeforeEach
    void web() {
        web = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @Test
    void eachRowBecomesACaseAndTheSameFileCreatesNothingAgain() throws Exception {
        var file = file(HEADER, row("imp-1"), row("imp-2", "reasons", "\"Behöver\nlugn; och ro.\""), row("imp-3"));

        send(file).andExpect(status().isOk()).andExpect(jsonPath("$.created").value(3))
                .andExpect(jsonPath("$.rows[*].line", contains(2, 3, 5)));
        send(file).andExpect(jsonPath("$.created").value(0)).andExpect(jsonPath("$.alreadyThere").value(3))
                .andExpect(jsonPath("$.rows[*].result", hasItem("alreadyThere")));
        assertThat(jdbc.sql("select count(*) from application_reference where external_reference like 'imp-_'")
                .query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void aRowAtFaultStopsNoOther() throws Exception {
        send(file(HEADER, row("row-1", "personalIdentityNumber", "20130101-0000"), "row-2;för få", row(""),
                row("row-4", "actionPlanSigned", "ja"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(1)).andExpect(jsonPath("$.refused").value(3))
                .andExpect(jsonPath("$.rows[0].errors[*].field", contains("personalIdentityNumber")))
                .andExpect(jsonPath("$.rows[1].errors[0].message", containsString("2 fält")))
                .andExpect(jsonPath("$.rows[2].errors[*].field", contains("externalReference")))
                .andExpect(jsonPath("$.rows[3].caseNumber").exists());
    }

    @Test
    void theSameReferenceTwiceInOneFileIsOneCase() throws Exception {
        send(file(HEADER, row("twice"), row("twice"))).andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.alreadyThere").value(1));
    }

    @Test
    void aWrongHeaderIsRefusedWithItsNames() throws Exception {
        send(file(HEADER.replace("firstName", "förnamn"), row("head-1"))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].message", hasItem("Fältnamnet ”förnamn” finns inte.")))
                .andExpect(jsonPath("$.errors[*].message", hasItem("Kolumnen firstName saknas.")));
        send(file(HEADER.replace(";", ","))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("semikolon")));
        send(new byte[0]).andExpect(status().isBadRequest());
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() throws Exception {
        send((HEADER + "\n" + row("enc-1", "reasons", "Behöver lugn")).getBytes(StandardCharsets.ISO_8859_1))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("UTF-8")));
    }

    @Test
    @Rule(2)
    void aQuotationMarkThatIsNeverClosedIsTheFaultOfItsRowAlone() throws Exception {
        send(file(HEADER, row("quote-1"), row("quote-2", "reasons", "\"Behöver lugn"), row("quote-3"), row("quote-4", "reasons", "\"Lugn;\noch ro\"")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.created").value(3)).andExpect(jsonPath("$.refused").value(1))
                .andExpect(jsonPath("$.rows[*].line", contains(2, 3, 4, 5)))
                .andExpect(jsonPath("$.rows[1].errors[0].message", containsString("citattecken öppnas")));
        send(file(HEADER, row("quote-1"), row("quote-2"), row("quote-5", "reasons", "\"Lugn"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.alreadyThere").value(1)).andExpect(jsonPath("$.created").value(1)).andExpect(jsonPath("$.refused").value(1));
    }

    @Test
    void aQuotationMarkThatSwallowsTheNextRowIsNoRow() throws Exception {
        send(file(HEADER, row("swallow-1", "firstName", "\"Alva"), row("swallow-2", "firstName", "Bo\"", "lastName", "Ek"), row("swallow-3")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.rows[0].errors[0].message", containsString("citattecken öppnas")))
                .andExpect(jsonPath("$.rows[2].result").value("created"));
    }

    @Test
    void aFileFullOfThemIsGivenUp() throws Exception {
        var rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 101; i++) {
            rows.add(row("full-" + i, "firstName", "\"Alva"));
        }
        send(file(rows.toArray(String[]::new))).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("citattecken")));
    }

    @Test
    void aByteOrderMarkIsNoFault() throws Exception {
        send(file("\uFEFF" + HEADER, row("bom-1"))).andExpect(jsonPath("$.created").value(1));
    }

    @Test
    void onlyThePlacementTeamImports() throws Exception {
        web.perform(post("/api/applications/import").with(httpBasic("rektor", "demo")).contentType("text/csv")
                .content(file(HEADER))).andExpect(status().isForbidden());
    }

    private ResultActions send(byte[] file) throws Exception {
        return web.perform(post("/api/applications/import").with(httpBasic("placering", "demo")).contentType("text/csv")
                .content(file));
    }

    private static byte[] file(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String reference, Object... changes) {
        Map<String, Object> fields = SampleApplication.with(changes);
        fields.put("externalReference", reference);
        return COLUMNS.stream().map(column -> String.valueOf(fields.get(column))).collect(Collectors.joining(";"));
    }
}
