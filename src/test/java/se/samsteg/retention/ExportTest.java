package se.samsteg.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;

@ProcessTest
class ExportTest {
    private static final Authority SCHOOLS = Authority.SCHOOLS;

    @Autowired ProcessDriver driver;
    @Autowired CaseFiles cases;
    @Autowired Documents documents;
    @Autowired Retentions retentions;
    @Autowired ArchivePackage archive;
    @Autowired JdbcTemplate jdbc;
    @Autowired WebApplicationContext context;

    private MockMvc web;
    private CaseNumber number;

    @BeforeEach
    void aPupilOfTheSample() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var fifth = Stream.generate(SampleApplication::newNumber).filter(number -> number.startsWith("05", 6)).findFirst().orElseThrow();
        number = new CaseNumber(driver.start("rektor", "placement", SampleApplication.with("personalIdentityNumber", fifth)));
        documents.store(number, SCHOOLS, new NewDocument(DocumentKind.DECISION, "schoolSituation", "Beslut", "application/pdf", new byte[] {1, 2, 3}, "rektor"));
        cases.close(number, SCHOOLS);
        retentions.compute();
    }

    @Test
    void whatIsKeptForEverGoesToTheArchiveAsXmlThatFollowsItsSchema() throws Exception {
        var kept = retentions.of(number).get(0);
        assertThat(kept.forEver()).isTrue();

        var files = unzip(archive.of(kept));
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new ClassPathResource(ArchivePackage.SCHEMA).getURL());
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(files.get("arende.xml"))));

        assertThat(text(files, "arende.xml")).contains(number.value(), "Behöver en mindre grupp.", "Lundkvist");
        assertThat(files.keySet()).contains("arende.xsd").anyMatch(name -> name.matches("handlingar/\\d+ Beslut\\.pdf"));
    }

    @Test
    void onlyTheAuthoritysRecordsManagersTakeItOutAndTheLogSaysSo() throws Exception {
        assertThat(extract("rektor").getStatus()).isEqualTo(403);
        assertThat(web.perform(get("/gallring").with(httpBasic("chef-utbildning", "demo"))).andReturn().getResponse().getStatus()).isEqualTo(403);

        var answer = extract("arkiv");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(unzip(answer.getContentAsByteArray())).containsKey("uppgifter.json");
        assertThat(jdbc.queryForObject("select count(*) from access_log where user_id = 'arkiv' and case_number = ? and deed = 'EXPORT'", Integer.class, number.value())).isOne();
    }

    @Test
    void aProtectedCaseIsTakenOutByItsNamedHandlersAlone() throws Exception {
        jdbc.update("insert into case_protection (case_number, since) values (?, current_timestamp)", number.value());
        assertThat(extract("arkiv").getStatus()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from access_log where user_id = 'arkiv' and case_number = ? and deed = 'REFUSED'", Integer.class, number.value())).isOne();

        jdbc.update("insert into case_handler (case_number, tenant_id, handler, named_by, named_at) values (?, 'utbildning', 'arkiv', 'rektor', current_timestamp)", number.value());
        assertThat(unzip(extract("arkiv").getContentAsByteArray())).containsKey("uppgifter.json");
    }

    @Test
    void thePageShowsTheListsAndTheArchive() throws Exception {
        var page = web.perform(get("/gallring").with(httpBasic("arkiv", "demo"))).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains(number.value(), "Bevaras för alltid", "Registerutdrag");
        var drawn = web.perform(post("/gallring/listor").param("authority", "utbildning").with(httpBasic("arkiv", "demo")).with(csrf())).andReturn().getResponse();
        assertThat(drawn.getRedirectedUrl()).isEqualTo("/gallring");
    }

    private MockHttpServletResponse extract(String user) throws Exception {
        return web.perform(post("/gallring/registerutdrag").param("number", number.value()).param("authority", "utbildning").param("asker", "CHILD")
                .with(httpBasic(user, "demo")).with(csrf())).andReturn().getResponse();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
