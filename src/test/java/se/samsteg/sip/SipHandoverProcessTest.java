package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.plan;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.CaseSection;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The region's clinic changes in the middle of a plan: the new one is called or gets the plan within the consent, the old one leaves. */
@ProcessTest
class SipHandoverProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;
    @Autowired
    private SipSection section;

    @Test
    @Rule(29)
    void beforeTheMeetingTheNewClinicIsCalledInTheOldOnesPlace() {
        var number = cases.called("school", "socialServices", "bup");
        var old = region(number, "answerCall").getId();
        handOver(number, "bup", "habilitering", "Habiliteringscenter Väst");

        assertThat(driver.variable(number, "sip", "calledParties")).isEqualTo("school,socialServices,habilitering");
        assertThat(region(number, "answerCall").getId()).isNotEqualTo(old);
        assertThat(cases.timeline(number, DISTRICT)).contains("Regionen har bytt mottagning i SIP: BUP lämnar, Habiliteringen tar över.");
        assertThat(cases.timeline(number, Authority.REGION)).contains("Deltagandet i SIP lämnas över: BUP lämnar, Habiliteringen tar över.");
        assertThat(section.items(new CaseNumber(number), DISTRICT)).singleElement().extracting(CaseSection.Item::detail).asString()
                .contains("Mottagning: Habiliteringen: Habiliteringscenter Väst.", "Deltar inte: Barn- och ungdomspsykiatrin (BUP), lämnade 2 mars 2026.");
    }

    @Test
    @Rule({29, 31})
    void inTheMiddleOfThePlanTheNewClinicAnswersForWhatTheOldOneDidInANewVersion() {
        var number = planned();
        driver.complete(region(number, "confirmCommitments"), Map.of("commitmentsConfirmed", true));
        driver.runJobs(number);
        handOver(number, "bup", "habilitering", "");

        assertThat(driver.shown(region(number, "confirmCommitments")).get("itemsShown").toString()).contains("Habiliteringen").doesNotContain("BUP");
        assertThat(section.items(new CaseNumber(number), DISTRICT).get(0).detail())
                .contains("Version 2. ", "Anpassat schema: ansvarig, från ”Barn- och ungdomspsykiatrin (BUP)” till ”Habiliteringen”.");
        assertThat(driver.variable(number, "sip", "nextFollowUp")).isEqualTo("2026-06-01");
    }

    @Test
    @Rule(29)
    void anotherClinicOfTheSameKindHasANameAndGetsThePlan() {
        var number = planned();
        driver.complete(region(number, "confirmCommitments"), Map.of("commitmentsConfirmed", true));
        driver.runJobs(number);
        assertThatThrownBy(() -> handOver(number, "bup", "bup", "")).hasMessageContaining("clinic: Skriv vilken mottagning").hasMessageContaining("HSL 16:4");
        handOver(number, "bup", "bup", "BUP Kungsholmen");

        assertThat(cases.timeline(number, DISTRICT)).contains("Regionen har bytt mottagning i SIP: en annan mottagning inom BUP tar över.");
        assertThat(region(number, "confirmCommitments")).isNotNull();
        assertThat(section.items(new CaseNumber(number), DISTRICT)).as("no new version").hasSize(1);
    }

    @Test
    @Rule(29)
    void whoTakesPartInNoPlanHandsNothingOverAndOnlyHealthCareDoes() {
        var number = cases.called("school", "socialServices");
        assertThatThrownBy(() -> handOver(number, "bup", "habilitering", "")).hasMessageContaining("caseNumber");
        assertThatThrownBy(() -> driver.start("skolsocionom", "sip-handover", fields(number, "bup", "habilitering", "")))
                .hasMessageContaining("CREATE_INSTANCE");
        assertThat(driver.isRunning(number, "sip-handover")).isFalse();
    }

    private String planned() {
        var number = cases.called("school", "socialServices", "bup");
        cases.held(number);
        driver.complete(number, "documentPlan", plan(item("health", "bup")));
        return number;
    }

    @Test
    void aClinicThatTakesNoPartLeavesNothingBehind() {
        var number = planned();
        handOver(number, "habilitering", "bup", "");

        assertThat(driver.sentences(number, DISTRICT)).anyMatch(line -> line.contains("habiliteringen lämnar SIP, men den deltar inte"));
        assertThat(section.items(new CaseNumber(number), DISTRICT).get(0).detail()).doesNotContain("Version 2");
    }

    private void handOver(String number, String leaving, String joining, String clinic) {
        driver.start("bup", "sip-handover", fields(number, leaving, joining, clinic));
        driver.runJobs(number);
    }

    private static Map<String, Object> fields(String number, String leaving, String joining, String clinic) {
        var fields = new HashMap<String, Object>(Map.of("caseNumber", number, "leavingParty", leaving, "joiningParty", joining, "handoverReason", "Flyttat."));
        if (!clinic.isEmpty()) {
            fields.put("clinic", clinic);
        }
        return fields;
    }

    private Task region(String number, String key) {
        return driver.task(number, key, Authority.REGION);
    }
}
