package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.TWO_GUARDIANS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Who must agree, as the forms demand it; the table by age stands in {@link ConsentByAgeTest}. */
@ProcessTest
class ConsentToInterventionsTest {
    @Autowired ProcessDriver driver;
    @Autowired InvestigationDriver investigations;

    @Test
    @Rule(25)
    void oneGuardianAgainstTheOtherIsStoppedUnlessTheCommitteeMayDecide() {
        var number = investigations.communicated(investigations.begun(TWO_GUARDIANS));
        var one = decision(Map.of("guardianConsent", "one"));
        investigations.refused(number, "decideInvestigation", one, "guardianConsent", "säger nej", "(FB 6:13 a)");
        one.put("interventionKinds", List.of("contactPerson", "otherIntervention"));
        investigations.refused(number, "decideInvestigation", one, "guardianConsent", "(FB 6:13 a)");
        one.put("interventionKinds", List.of("contactPerson"));
        investigations.refused(number, "decideInvestigation", one, "oneGuardianReason", "(FB 6:13 a)");
        one.put("oneGuardianReason", "Barnet behöver en vuxen utanför konflikten.");

        driver.complete(number, "decideInvestigation", one);

        assertThat(driver.shown(driver.task(number, "subcommitteeDecision"))).containsEntry("oneGuardianReason", "Barnet behöver en vuxen utanför konflikten.");
        driver.complete(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", "2026-03-02"));
        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule(25)
    void theOnlyGuardianIsAllThereAreToAsk() {
        var number = investigations.communicated();

        driver.complete(number, "decideInvestigation", decision(Map.of("guardianConsent", "one")));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule({25, 26})
    void aBirthdayBetweenTheProposalAndTheCommitteesDayMakesTheProposalAnew() {
        var number = investigations.communicated(investigations.begun(Map.of("birthDate", "2011-03-05")));
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "outOfHomeCare", "decisionReason", "Vård behövs.",
                "interventions", "Familjehem", "guardianConsent", "both"));
        driver.moveTo(LocalDate.of(2026, 3, 5).atTime(9, 0));
        driver.runJobs(number);

        investigations.refused(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "approve", "decidedOn", "2026-03-05"),
                "subcommitteeDecision", "Från 15 år", "(SoL 21:1)");
        driver.complete(number, "subcommitteeDecision", Map.of("subcommitteeDecision", "reject", "decidedOn", "2026-03-05", "subcommitteeReason", "Fråga barnet."));

        assertThat(driver.find(number, "decideInvestigation")).isPresent();
    }

    @Test
    @Rule(25)
    void anInterventionIsNamed() {
        var number = investigations.communicated();

        investigations.refused(number, "decideInvestigation", InvestigationDriver.without(decision(Map.of("guardianConsent", "both")), "interventions"),
                "interventions", "(FL 32 §)");
    }

    private static Map<String, Object> decision(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of("investigationDecision", "interventions", "decisionReason", "Behovet är klarlagt.",
                "interventions", "Kontaktperson"));
        fields.putAll(more);
        return fields;
    }
}
