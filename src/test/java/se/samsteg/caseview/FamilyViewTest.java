package se.samsteg.caseview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** The family may have on paper what was told about them, and nobody else's secrets. */
@ProcessTest
class FamilyViewTest {
    @Autowired
    private SampleCase sample;
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    private MockMvc web;
    private String number;

    @BeforeEach
    void aCaseWithSomethingToldAndSomethingHeldBack() throws Exception {
        web = sample.web();
        number = sample.open();
        for (var slot : new String[] {"guardian1", "guardian2"}) {
            jdbc.sql("""
                    insert into guardian (pupil_id, slot, name, custody, interpreter, appointed, no_contact)
                    select pupil_id, ?, 'Bo Ek', true, false, false, false from case_file where case_number = ?""").params(slot, number).update();
        }
        send(Purpose.ENDING, Category.CASE_STATUS);
        send(Purpose.COOPERATION, Category.SCHOOL_SITUATION);
        driver.runJobs(number);
        web.perform(post("/arenden/" + number + "/skal").param("reason", "LEADING").with(httpBasic("rektor", "demo")).with(csrf()));
    }

    @Test
    void thePaperSaysWhatWasToldToWhomWhenAndOnWhatGround() throws Exception {
        var answer = ask("rektor");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(text(answer)).contains("2026-03-02", "Norra innerstadens", "placering avslutad", "OSL 10:2", "En gång har något stoppats")
                .doesNotContain("Alva", "skolsituationen", "rektor");
    }

    @Test
    void whereViolenceIsSuspectedNothingIsPrinted() throws Exception {
        cases.suspectViolence(new CaseNumber(number), Authority.SCHOOLS);

        assertThat(ask("rektor").getStatus()).isEqualTo(400);
        assertThat(web.perform(get("/arenden/" + number).with(httpBasic("rektor", "demo"))).andReturn().getResponse().getContentAsString())
                .contains("Utlämnanden mellan nämnder").doesNotContain("Skriv ut för familjen");
    }

    @ParameterizedTest
    @CsvSource({"no_contact = true, inte kontaktas", "custody = false, inte är vårdnadshavare"})
    void whatAGuardianMayHaveIsDecidedForEach(String decided, String said) throws Exception {
        jdbc.sql("update guardian set " + decided + " where slot = 'guardian2' and pupil_id = (select pupil_id from case_file where case_number = ?)").param(number).update();

        assertThat(ask("rektor", "guardian1").getStatus()).isEqualTo(200);
        assertThat(ask("rektor", "guardian2").getStatus()).isEqualTo(400);
        assertThat(ask("rektor", "guardian2").getContentAsString()).contains(said);
        assertThat(web.perform(get("/arenden/" + number).with(httpBasic("rektor", "demo"))).andReturn().getResponse().getContentAsString())
                .contains("till=guardian1", "till=child").doesNotContain("till=guardian2");
    }

    @Test
    void ofAgeThePupilAloneMayHaveIt() throws Exception {
        jdbc.sql("update pupil set identity_number = null, birth_date = '2001-01-01' where id = (select pupil_id from case_file where case_number = ?)").param(number).update();

        assertThat(ask("rektor", "child").getStatus()).isEqualTo(200);
        assertThat(ask("rektor", "guardian1").getContentAsString()).contains("myndig");
    }

    @Test
    void itIsPrintedForSomebodyInParticular() throws Exception {
        assertThat(ask("rektor", "").getStatus()).isEqualTo(400);
        assertThat(ask("rektor", "grannen").getStatus()).isEqualTo(400);
    }

    @Test
    void aProtectedPupilsAreGoneThroughByAPerson() throws Exception {
        jdbc.sql("update pupil set protected_identity = 'CONFIDENTIALITY' where id = (select pupil_id from case_file where case_number = ?)").param(number).update();
        for (var reader : new String[] {"guardian1", "guardian2", "child"}) {
            assertThat(ask("rektor", reader).getStatus()).isEqualTo(400);
        }
    }

    @Test
    void aMissingPrintTellsNobodyWhatAnotherAuthoritySuspects() throws Exception {
        cases.suspectViolence(new CaseNumber(number), SampleCase.NORRA);

        assertThat(ask("rektor").getStatus()).isEqualTo(200);
        assertThat(web.perform(get("/arenden/" + number).with(httpBasic("rektor", "demo"))).andReturn().getResponse().getContentAsString())
                .contains("Skriv ut för familjen").doesNotContain("isstanke om våld");
    }

    @Test
    void somebodyElsesCaseHasNoPaper() throws Exception {
        assertThat(ask("soc-jarva").getStatus()).isEqualTo(404);
    }

    private void send(Purpose purpose, Category category) {
        gate.send(Message.named(MessageName.PLACEMENT_ENDED).from(new CaseScope(new CaseNumber(number), Authority.SCHOOLS, "", ""))
                .to(SampleCase.NORRA).purpose(purpose).about(category).build());
    }

    private MockHttpServletResponse ask(String user) throws Exception {
        return ask(user, "guardian1");
    }

    private MockHttpServletResponse ask(String user, String reader) throws Exception {
        return web.perform(get("/arenden/" + number + "/utlamnanden").param("till", reader).with(httpBasic(user, "demo"))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
