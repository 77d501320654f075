package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.reception.ReceptionDriver.NOT_OPENED;
import static se.samsteg.reception.ReceptionDriver.RAISED;
import static se.samsteg.reception.ReceptionDriver.with;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The time of receipt is set once (SoL 20:1, 20:2): neither a form, nor the engine, nor SQL changes it. */
@ProcessTest
@Rule(14)
class ReceivedAtTest {
    private static final String RECEIVED = "2026-03-02T09:00";
    @Autowired ProcessDriver driver;
    @Autowired ReceptionDriver receptions;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"received_at = timestamp with time zone '2026-03-09 09:00:00+01:00'", "received_on = date '2026-03-09'"})
    void theDatabaseRefusesAnotherTime(String change) {
        var number = receptions.assessing(RAISED);

        assertThatThrownBy(() -> jdbc.sql("update reception set " + change + " where case_number = ?").param(number).update())
                .isInstanceOf(DataAccessException.class).hasStackTraceContaining("time of receipt is never changed");
        assertThat(jdbc.sql("update reception set warned_on = date '2026-03-09' where case_number = ?").param(number).update()).isOne();
    }

    @Test
    void theEngineRefusesAnotherValueOfWhateverType() {
        var instance = instance(receptions.assessing(RAISED));

        for (var value : new Object[] {"2026-03-09T09:00", null, new Date(), 7, true}) {
            assertThatThrownBy(() -> runtime.setVariable(instance.getId(), "receivedAt", value)).as(String.valueOf(value))
                    .hasStackTraceContaining("time of receipt is never changed");
        }
        assertThat(runtime.getVariable(instance.getId(), "receivedAt")).isEqualTo(RECEIVED);
        runtime.setVariable(instance.getId(), "receivedAt", RECEIVED);
    }

    @Test
    void neitherATaskNorAModificationReachesIt() {
        var number = receptions.assessing(RAISED);
        var task = driver.task(number, "assessPreliminarily");

        assertThatThrownBy(() -> tasks.setVariable(task.getId(), "receivedAt", "2026-03-09T09:00")).hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance(number).getId()).startBeforeActivity("assessPreliminarily")
                .setVariable("receivedAt", "2026-03-09T09:00").execute()).hasStackTraceContaining("never changed");
        assertThat(runtime.getVariable(instance(number).getId(), "receivedAt")).isEqualTo(RECEIVED);
    }

    @Test
    void aFormThatNamesItChangesNothing() {
        var number = receptions.assessing(RAISED);
        driver.complete(number, "assessPreliminarily", Map.of("extendedTo", "2026-03-30", "extensionReason", "Bortrest.", "receivedAt", "2026-03-20T09:00"));
        assertThat(driver.variable(number, "reception", "receivedAt")).isEqualTo(RECEIVED);

        assertThatThrownBy(() -> driver.start("soc-norra", "reception", with(RAISED, "receivedAt", "2026-01-01T09:00")))
                .hasMessageContaining("receivedAt").hasMessageContaining("finns inte i formuläret");
        driver.complete(number, "assessPreliminarily", NOT_OPENED);
    }

    @Test
    void aReceiptByPhoneAtTheSchoolDoesNotMoveIt() {
        var number = receptions.reported(Map.of("wantsAnswer", true));
        var school = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("concern-report").singleResult();

        assertThatThrownBy(() -> runtime.setVariable(school.getId(), "receivedAt", "2026-03-09T09:00")).hasStackTraceContaining("never changed");
    }

    private ProcessInstance instance(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("reception").singleResult();
    }
}
