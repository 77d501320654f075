package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

@ProcessTest
class SipStopProcessTest {
    @Autowired
    ProcessDriver driver;
    @Autowired
    SipCases cases;

    @Test
    void theFamilyStopsThePlanAtAnyTimeWithoutAReason() {
        var number = cases.called("school");

        driver.start("soc-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "guardian"));
        driver.runJobs(number);

        assertThat(driver.instances(number)).isEmpty();
        assertThat(cases.timeline(number, DISTRICT)).contains("SIP avslutades: familjen har avbrutit den.");
    }

    @Test
    void whereNoPlanRunsThereIsNothingToStop() {
        var number = cases.open();

        assertThatThrownBy(() -> driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "child")))
                .hasMessageContaining("Ingen SIP pågår");
        assertThat(driver.instances(number)).isEmpty();
    }
}
