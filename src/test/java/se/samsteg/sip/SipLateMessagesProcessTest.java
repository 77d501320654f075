package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.sip.SipCases.DISTRICT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.Line;
import se.samsteg.casefile.Timeline;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** A message that a person has yet to look at arrives late, or never: what it says may be over by then. */
@ProcessTest
class SipLateMessagesProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Timeline timeline;

    @Test
    @Rule({6, 29})
    void aCallThatIsStillLookedAtWhenThePlanEndsNeverArrives() {
        var number = calledWithAnExceptionInWords();
        driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "guardian1"));
        driver.runJobs(number);
        release(number);

        assertThat(driver.instances(number)).isEmpty();
        assertThat(jdbc.sql("select held_back from disclosure_log where case_number = ? and message = 'SIP_CALLED' order by id desc limit 1").param(number).query(String.class).single())
                .isEqualTo("NOT_NEEDED");
        assertThat(cases.timeline(number, DISTRICT)).contains("Inte lämnat till utbildningsnämnden (kallelse till samordnad individuell plan). "
                + "Behovet har upphört för samordnad individuell plan.");
        assertThat(timeline.of(new CaseNumber(number), DISTRICT)).as("no law says that it is not needed").map(Line::entry)
                .filteredOn(entry -> entry.sentence().contains("Behovet har upphört")).allSatisfy(entry -> assertThat(entry.legalGround()).isNull());
    }

    @Test
    @Rule({6, 29})
    void aCallToAnEarlierTimeDoesNotArriveAfterTheNewOne() {
        var number = calledWithAnExceptionInWords();
        driver.complete(number, "holdMeeting", Map.of("meetingOutcome", "moved", "meetingStart", "2026-03-18T10:00"));
        release(number);
        release(number);

        assertThat(driver.shown(driver.task(number, "answerCall")).get("meetingStart").toString()).startsWith("2026-03-18T10:00");
        assertThat(driver.openTasks(number)).extracting(task -> task.getTaskDefinitionKey()).containsExactlyInAnyOrder("holdMeeting", "answerCall");
    }

    private String calledWithAnExceptionInWords() {
        var number = cases.openWithConsent();
        jdbc.sql("update consent set exceptions = 'Inget om pappa.' where round_id in (select id from consent_round where case_number = ?)").param(number).update();
        cases.request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        driver.complete(number, "planMeeting", SipCases.meeting("school"));
        assertThat(driver.find(number, "checkExceptions")).isPresent();
        return number;
    }

    private void release(String number) {
        driver.find(number, "checkExceptions").ifPresent(task -> {
            driver.complete(task, Map.of("exceptionCheck", "release", "exceptionCheckReason", "Inget om pappa står här."));
            driver.runJobs(number);
        });
    }
}
