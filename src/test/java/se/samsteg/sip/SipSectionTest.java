package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.sip.SipCases.DISTRICT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

@ProcessTest
class SipSectionTest {
    @Autowired
    SipCases cases;
    @Autowired
    SipSection section;
    @Autowired
    PlanDrafts drafts;
    @Autowired
    ProcessDriver driver;

    @Test
    void theCoordinatorSeesThePlanInTheMaking() {
        var number = new CaseNumber(cases.prepared());
        assertThat(section.items(number, DISTRICT)).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo("Förbereds");
            assertThat(item.facts()).containsEntry("state", "running").containsEntry("items", List.of());
        });
        assertThat(section.items(number, Authority.REGION)).isEmpty();
    }

    @Test
    void whoTakesPartSeesThePlanThatItWasGiven() {
        var number = new CaseNumber(cases.established());
        assertThat(section.items(number, DISTRICT)).singleElement().satisfies(item -> assertThat(item.detail()).startsWith("1 insats\n"));
        assertThat(section.items(number, Authority.SCHOOLS)).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo("Pågår");
            assertThat((List<?>) item.facts().get("items")).hasSize(1);
        });
        assertThat(section.items(number, Authority.REGION)).isEmpty();
    }

    @Test
    void whatIsBeingWrittenIsNoPlanBeforeItIsEstablished() {
        var number = cases.called("school", "socialServices", "guardians");
        cases.held(number);
        driver.as("sip-norra", () -> {
            drafts.save(new CaseNumber(number), List.of(SipCases.item("education", "school")));
            return null;
        });

        assertThat(section.items(new CaseNumber(number), DISTRICT)).singleElement().satisfies(item -> assertThat(item.facts()).containsEntry("items", List.of()));
    }

    @Test
    void whoTakesPartNoMoreSeesThatThePlanIsOver() {
        var number = cases.established();
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "close"));
        driver.complete(number, "evaluateSip", Map.of());
        driver.runJobs(number);

        assertThat(section.items(new CaseNumber(number), Authority.SCHOOLS)).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo("Ni deltar inte längre");
            assertThat(item.facts()).containsEntry("state", "ended");
        });
    }
}
