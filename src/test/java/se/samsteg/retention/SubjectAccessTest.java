package se.samsteg.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.NewDocument;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.ReferenceIdentities;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Refusal;
import se.samsteg.support.Models;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;

/** What a person gets of a register (GDPR art. 15), and what stays since it is somebody else's. */
@ProcessTest
class SubjectAccessTest {
    private static final Authority SCHOOLS = Authority.SCHOOLS;

    @Autowired ProcessDriver driver;
    @Autowired CaseFiles cases;
    @Autowired PupilRegistry pupils;
    @Autowired Documents documents;
    @Autowired SubjectAccess extracts;
    @Autowired JdbcTemplate jdbc;
    @Autowired WebApplicationContext context;

    private MockMvc web;
    private CaseNumber number;

    @BeforeEach
    void aPupilOfTheSample() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        number = new CaseNumber(driver.start("rektor", "placement", SampleApplication.with()));
        documents.store(number, SCHOOLS, new NewDocument(DocumentKind.DECISION, "schoolSituation", "Beslut", "application/pdf", new byte[] {1, 2, 3}, "rektor"));
        cases.close(number, SCHOOLS);
    }

    @Test
    void theExtractTellsThePupilEverythingButTheGuardiansContacts() throws Exception {
        var facts = text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.CHILD)), "uppgifter.json");
        assertThat(facts).contains("Behöver en mindre grupp.", "Maja Lundkvist", "Lämnas inte ut: den andra vårdnadshavarens uppgifter, OSL 12:4")
                .doesNotContain("maja@example.se", "070-174 06 05");
    }

    @Test
    void aGuardianGetsTheirOwnContactsAndNotTheOthers() throws Exception {
        assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.GUARDIAN1)), "uppgifter.json")).contains("maja@example.se");
        assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.GUARDIAN2)), "uppgifter.json")).doesNotContain("maja@example.se");
    }

    @Test
    void whoReportedIsNeverHandedOut() throws Exception {
        jdbc.update("insert into content (authority, case_number, instance, field, version, kind, content_value, task, author, written_at) "
                + "values ('utbildning', ?, ?, 'reporterName', 1, 'text', 'Grannen Göran', 'x', 'x', current_timestamp)", number.value(), "extract" + number.value());
        assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.CHILD)), "uppgifter.json")).contains("anmälarens identitet").doesNotContain("Göran");
    }

    @Test
    void whatAPlanAsksOfTheParentsIsTriedFirstWhereverItIsKept() {
        var plan = new CaseExport.Rows("sip_plan_version", List.of(Map.of("items", "Mamma söker vård.", "common_advice", "Lugna mornar.")));
        var shown = new HeldBack(Asker.GUARDIAN2, false, false, laws -> "OSL 12:4").from(List.of(plan)).get(0).rows().get(0);
        assertThat(shown.get("items")).isEqualTo("[Lämnas inte ut: kan gälla närstående, prövas för hand, OSL 12:4]");
        assertThat(shown.get("common_advice")).isEqualTo("Lugna mornar.");
    }

    @Test
    void aGuardianIsNotToldThatTheChildItselfHasCalled() throws Exception {
        var called = new CaseNumber(driver.start("soc-norra", "reception", Map.of("firstName", "Alva", "guardian1Name", "Maja", "guardian1Custody", true,
                "whatWorries", "Hungrig.", "reporterKind", "child")));
        driver.start("soc-norra", "reception-supplement", Map.of("caseNumber", called.value(), "supplementKind", "information", "supplementFrom", "child",
                "supplement", "Ringde igen."));

        assertThat(text(unzip(extracts.of(List.of(called), new Authority("sdn-norra-innerstaden"), Asker.GUARDIAN1)), "uppgifter.json"))
                .contains("anmälarens identitet, OSL 26:5").doesNotContainPattern("(?i)\\bchild\\b|barnet har|från barnet|Ringde igen");
    }

    @Test
    void aGuardianOfAProtectedPupilLearnsNeitherSchoolNorWhatWasWritten() throws Exception {
        jdbc.update("update pupil set protected_identity = 'PROTECTED_REGISTRATION' where id = (select pupil_id from case_file where case_number = ?)", number.value());
        var files = unzip(extracts.of(List.of(number), SCHOOLS, Asker.GUARDIAN1));
        assertThat(text(files, "uppgifter.json")).doesNotContain("Vasa grundskola", "Behöver en mindre grupp.").contains("OSL 21:3, 22:1");
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("handlingar/"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "violence suspected        | insert into case_violence (case_number, tenant_id, known_from) select case_number, 'utbildning', current_timestamp from case_file where pupil_id = ? | OSL 10:3",
        "must not be contacted     | update guardian set no_contact = true where slot = 'guardian1' and pupil_id = ?  | inte kontaktas",
        "has no custody            | update guardian set custody = false where slot = 'guardian1' and pupil_id = ?    | inte är vårdnadshavare",
        "is not registered         | delete from guardian where slot = 'guardian1' and pupil_id = ?                   | finns inte",
        "the pupil has come of age | update pupil set identity_number = null, birth_date = '2001-01-01' where id = ?  | myndig"
    })
    void nothingGoesByItselfToAGuardianOfWhomItIsDecidedSo(String why, String change, String said) throws Exception {
        jdbc.update(change, pupil());
        assertThatThrownBy(() -> extracts.of(List.of(number), SCHOOLS, Asker.GUARDIAN1)).isInstanceOf(Refusal.class).hasMessageContaining(said);
        assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.CHILD)), "uppgifter.json")).contains("Behöver en mindre grupp.");
        if (why.equals("must not be contacted")) {
            assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.GUARDIAN2)), "uppgifter.json")).contains("Behöver en mindre grupp.");
        }
    }

    /** What another authority suspects is not told here, neither to the guardian nor to the records manager (OSL 8:1). */
    @Test
    void violenceThatAnotherAuthoritySuspectsHindersNothingHere() throws Exception {
        cases.suspectViolence(number, new Authority("sdn-norra-innerstaden"));
        assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.GUARDIAN1)), "uppgifter.json")).contains("Behöver en mindre grupp.");
    }

    @Test
    void oneExtractHoldsAllCasesThatTheAuthorityHasOfThePupil() throws Exception {
        var second = cases.open(pupils.get(pupil()), SCHOOLS).number();
        var elsewhere = cases.open(pupils.get(pupil()), new Authority("sdn-jarva")).number();
        documents.store(second, SCHOOLS, new NewDocument(DocumentKind.DECISION, "schoolSituation", "Andra beslutet", "application/pdf", new byte[] {4}, "rektor"));

        assertThat(extracts.cases(number, SCHOOLS)).containsExactly(number, second);
        var files = unzip(extract("arkiv").getContentAsByteArray());
        assertThat(text(files, "uppgifter.json")).contains(number.value(), second.value()).doesNotContain(elsewhere.value());
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("handlingar/" + number + "/")).anyMatch(name -> name.startsWith("handlingar/" + second + "/"));
        assertThat(jdbc.queryForObject("select count(*) from access_log where user_id = 'arkiv' and case_number = ? and deed = 'EXPORT'", Integer.class, second.value())).isOne();
    }

    @Test
    void whoIsShutOutOfOneCaseTakesOutNone() throws Exception {
        var second = cases.open(pupils.get(pupil()), SCHOOLS).number();
        jdbc.update("insert into case_shut_out (case_number, user_id, tenant_id, ground, shut_by, shut_at) values (?, 'arkiv', 'utbildning', 'BENEFIT', 'chef', current_timestamp)", second.value());
        assertThat(extract("arkiv").getStatus()).isEqualTo(404);
    }

    @Test
    void aLetterIsItsAddresseesAndADecisionThePartiesOwn() throws Exception {
        for (var to : new String[] {"guardian1", "guardian2", "child", null}) {
            documents.store(number, SCHOOLS, NewDocument.pdf(DocumentKind.LETTER, "caseStatus", "Brev " + to, new byte[] {9}, "rektor").to(to));
        }
        documents.store(number, SCHOOLS, NewDocument.pdf(DocumentKind.PLAN, "sip", "Plan", new byte[] {9}, "rektor"));
        documents.store(number, SCHOOLS, new NewDocument(DocumentKind.INVITATION, "sip", "Kalenderfil", "text/calendar", new byte[] {9}, "rektor"));

        for (var asker : Asker.values()) {
            var files = unzip(extracts.of(List.of(number), SCHOOLS, asker));
            assertThat(files.keySet().stream().filter(name -> name.startsWith("handlingar/")).map(name -> name.replaceAll(".*/\\d+ ", ""))).as(asker.name())
                    .containsExactlyInAnyOrder("Beslut.pdf", "Brev " + asker.slot() + ".pdf", "Kalenderfil.ics");
            assertThat(text(files, "uppgifter.json")).contains("skriven till någon annan");
        }
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "siblings,            CHILD,     false", "siblings,            GUARDIAN1, false",
        "reporterName,        CHILD,     false", "reporterRole,        GUARDIAN1, false", "phoneNote, CHILD, false",
        "bbicFamilyBackground, CHILD,    false", "bbicWorkEconomy,     GUARDIAN1, false", "bbicHealth, CHILD, true",
        "childView,           CHILD,     true",  "childView,           GUARDIAN1, false",
        "partyViews,          CHILD,     false", "guardian2Phone,      GUARDIAN1, false", "guardian1Phone, GUARDIAN1, true",
        "oneGuardianReason,   GUARDIAN2, false", "whatWorries,         CHILD,     true",  "notDecidedYet, CHILD, false"
    })
    void othersSecretsAreHeldBack(String field, Asker asker, boolean handedOut) throws Exception {
        write(field, "Texten om " + field);
        var facts = text(unzip(extracts.of(List.of(number), SCHOOLS, asker)), "uppgifter.json");
        assertThat(facts.contains("Texten om " + field)).isEqualTo(handedOut);
        assertThat(facts).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"PRIVATE, false", "ANONYMOUS, false", "DUTY_BOUND, true"})
    void whatAPrivatePersonHasToldMayTellWhoItWas(String kind, boolean handedOut) throws Exception {
        jdbc.update("""
                insert into reception (case_number, authority, pupil_id, instance, kind, received_at, received_on, acute_danger)
                values (?, 'sdn-jarva', ?, 'x', 'CONCERN', current_timestamp, current_date, false)""", number.value(), pupil());
        jdbc.update("insert into reporter (reception_id, kind, reported_at) select max(id), ?, current_timestamp from reception", kind);
        write("whatWorries", "Ser honom från mitt köksfönster.");
        assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.CHILD)), "uppgifter.json").contains("köksfönster")).isEqualTo(handedOut);
    }

    /** A form that asks something new decides whose that is, before anything of it is handed out. */
    @Test
    void everyTextThatAFormAsksForIsDecidedOn() throws IOException {
        var undecided = new TreeSet<String>();
        for (var file : Models.files("forms", ".form").stream().filter(form -> !Models.stem(form).startsWith("log-review-")).toList()) {
            texts(new ObjectMapper().readTree(file.toFile())).stream().filter(field -> Whose.text(field) == Whose.UNKNOWN).forEach(field -> undecided.add(file.getFileName() + ": " + field));
        }
        assertThat(undecided).as("add them to retention/texts.csv").isEmpty();
    }

    /** Where people's words may lie is written down once, for the search after what has leaked; each place decides whose they are too. */
    @Test
    void everyTextThatATableHoldsIsDecidedOn() {
        var undecided = ReferenceIdentities.read("security/personal-columns.csv").stream().filter(column -> column.get("holds").equals("text"))
                .filter(column -> !Set.of("content", "access_log").contains(column.get("table")))
                .filter(column -> !Whose.isText(column.get("table"), column.get("column"))).toList();
        assertThat(undecided).as("add them to retention/texts.csv").isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "child_maturity_note, CHILD,     true",  "child_maturity_note, GUARDIAN1, false", "child_maturity_note, GUARDIAN2, false",
        "one_guardian_reason, GUARDIAN1, false", "one_guardian_reason, CHILD,     false",
        "answer_reason,       GUARDIAN1, true",  "answer_reason,       GUARDIAN2, false", "exceptions, GUARDIAN1, true"
    })
    void theRegisterOfConsentsTellsNoMoreThanTheFormsTextsDo(String column, Asker asker, boolean handedOut) {
        var consent = new CaseExport.Rows("consent", List.of(Map.of("giver", "guardian1", column, "Orden.")));
        var shown = new HeldBack(asker, false, false, laws -> "OSL 12:4").from(List.of(consent)).get(0).rows().get(0);
        assertThat(shown.get(column).equals("Orden.")).isEqualTo(handedOut);
    }

    @Test
    void aGuardianOfAProtectedPupilIsNotToldInWhichDistrictTheChildLives() throws Exception {
        jdbc.update("update pupil set protected_identity = 'FICTITIOUS' where id = ?", pupil());
        jdbc.update("insert into timeline (case_number, tenant_id, at, kind, sentence, actor) values (?, 'utbildning', current_timestamp, 'FACT', 'Till Norra innerstadens stadsdelsnämnd.', 'x')", number.value());
        assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.GUARDIAN1)), "uppgifter.json")).doesNotContain("sdn-", "innerstaden");
        assertThat(text(unzip(extracts.of(List.of(number), SCHOOLS, Asker.CHILD)), "uppgifter.json")).contains("innerstaden");
    }

    private void write(String field, String text) {
        jdbc.update("insert into content (authority, case_number, instance, field, version, kind, content_value, task, author, written_at) "
                + "values ('utbildning', ?, ?, ?, 1, 'text', ?, 'x', 'x', current_timestamp)", number.value(), "extract" + number.value(), field, text);
    }

    private long pupil() {
        return cases.find(number).orElseThrow().pupilId();
    }

    private MockHttpServletResponse extract(String user) throws Exception {
        return web.perform(post("/gallring/registerutdrag").param("number", number.value()).param("authority", "utbildning").param("asker", "CHILD")
                .with(httpBasic(user, "demo")).with(csrf())).andReturn().getResponse();
    }

    /** The fields that a form keeps as content; whatever else it says of them, what they hold is a text of the case. */
    private static List<String> texts(JsonNode node) {
        var fields = new ArrayList<String>();
        node.path("components").forEach(component -> {
            var atHome = Set.of("textfield", "textarea", "checklist", "taglist", "table").contains(component.path("type").asText()) ? "content" : "variable";
            var key = component.path("properties").path("field").asText(component.path("key").asText());
            if (!key.isEmpty() && !component.path("readonly").asBoolean() && component.path("properties").path("store").asText(atHome).equals("content")) {
                fields.add(key);
            }
            fields.addAll(texts(component));
        });
        return fields;
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
