package se.samsteg.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;

@ProcessTest
class NotThereTest {
    @Autowired ProcessDriver driver;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired HistoryService history;
    @Autowired IdentityService identities;
    @Autowired JdbcTemplate database;

    @Test
    void anAdministratorIsToldWhyAJobOfAProtectedCaseFails() {
        var number = report();
        var job = management.createJobQuery().processInstanceId(instance(number)).list().get(0).getId();
        var log = history.createHistoricJobLogQuery().jobId(job).list().get(0).getId();

        assertThat(failing("admin", "/engine-rest/job/" + job + "/execute")).isEqualTo(500);
        assertThat(failing("admin", "/engine-rest/history/job-log/" + log + "/stacktrace")).isEqualTo(500);
        assertThat(failing("chef-utbildning", "/engine-rest/job/" + job + "/execute")).isEqualTo(404);
        assertThat(failing("admin", "/engine-rest/job/nowhere/execute")).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"process-instance", "execution", "history/process-instance"})
    void itsInstanceIsNotThereForAnAdministratorEither(String kind) {
        assertThat(failing("admin", "/engine-rest/" + kind + "/" + instance(report()))).isEqualTo(404);
    }

    /** @return what the asker is answered when the engine answers that it failed */
    private int failing(String user, String road) {
        var answer = new MockHttpServletResponse();
        return driver.as(user, () -> {
            try {
                new NotThere(identities, database, new ObjectMapper()).doFilter(new MockHttpServletRequest("POST", road), answer,
                        (request, response) -> ((jakarta.servlet.http.HttpServletResponse) response).setStatus(500));
            } catch (java.io.IOException | jakarta.servlet.ServletException e) {
                throw new IllegalStateException(e);
            }
            return answer.getStatus();
        });
    }

    private String instance(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("concern-report").singleResult().getId();
    }

    /** A report that waits to be sent. */
    private String report() {
        return driver.start("skolsocionom", "concern-report", new HashMap<>(Map.of("personalIdentityNumber", SampleApplication.with().get("personalIdentityNumber"),
                "firstName", "Alva", "lastName", "Ek", "protectedIdentity", "confidentiality", "district", "sdn-norra-innerstaden",
                "whatWorries", "Rädd för att gå hem.", "acuteDanger", false, "violenceSuspected", false)));
    }
}
